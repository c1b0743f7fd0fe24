// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.smtp.Envelope;
import org.poststation.smtp.Security;
import org.poststation.smtp.SmtpLogin;
import org.poststation.smtp.Transcript;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.net.ScriptedServer;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

@Timeout(60)
class DialoguePresenterTest {

    private final List<ScriptedServer> servers = new ArrayList<>();
    private final Screen screen = new Screen();
    private final DialoguePresenter presenter = new DialoguePresenter((node, cancellation) -> {
        throw new AssertionError(node);
    }, Clock.systemUTC(), screen);

    @AfterEach
    void stop() {
        presenter.close();
        servers.forEach(ScriptedServer::close);
    }

    private String server(String recipient) {
        ScriptedServer server = ScriptedServer.start("220 mx\r\n",
                line -> line.startsWith("RCPT") ? recipient + "\r\n" : "250 2.0.0 Ok\r\n");
        servers.add(server);
        return "127.0.0.1:" + server.port();
    }

    private static DialogueDraft draft(String place, boolean isDomain) {
        return new DialogueDraft(place, isDomain, Security.NONE, "", "",
                new Envelope("a@example.org", List.of("b@example.org")), new SmtpLogin("", () -> new char[0]), "");
    }

    @ParameterizedTest
    @CsvSource({"mx1.example.org,true", "mx1.example.org:2525 mx2.example.org,true", "[2001:db8::1]:25,true",
            "2001:db8::1,true", "'',false", "a b c,false", "mx:0,false", "mx:65536,false", "mx:smtp,false"})
    void whoCanBeSpokenTo(String place, boolean isComplete) {
        assertEquals(isComplete, draft(place, false).isComplete());
    }

    @Test
    void aDomainIsOne() {
        assertTrue(draft("example.org", true).isComplete());
        assertFalse(draft("example.org example.net", true).isComplete());
        assertFalse(draft("no domain!", true).isComplete());
    }

    @Test
    void portsAreTakenFromThePlace() throws OperationException {
        var requests = draft("[2001:db8::1]:2525, mx.example.org", false).requests();
        assertEquals("[2001:db8::1]:2525", requests.get(0).target().name());
        assertEquals("mx.example.org:25", requests.get(1).target().name());
    }

    @Test
    void allAtOnceWithTwoServersSideBySide() {
        presenter.go(draft(server("250 2.1.5 Ok") + ' ' + server("450 4.7.1 Greylisted"), false), true);
        AnswerRow recipient = screen.answers.stream().filter(row -> row.step().startsWith("RCPT")).findFirst()
                .orElseThrow();
        assertFalse(recipient.isSame());
        assertTrue(recipient.isRefused());
        assertEquals("4.7.1", recipient.right().orElseThrow().enhancedStatus());
        assertEquals(2, screen.lines.stream().map(LineRow::server).distinct().count());
        assertInstanceOf(ViewState.Ready.class, screen.state);
        assertFalse(screen.isOpen);
    }

    @Test
    void stepByStepTellsWhatComesNext() {
        DialogueDraft draft = draft(server("250 2.1.5 Ok"), false);
        presenter.go(draft, false);
        assertEquals(1, screen.answers.size());
        assertTrue(((ViewState.Ready) screen.state).notes().contains("EHLO"));
        assertTrue(screen.isOpen);
        for (int step = 0; step < 4; step++) {
            presenter.go(draft, false);
        }
        assertEquals(5, screen.answers.size());
        assertFalse(screen.isOpen);
        presenter.go(draft, false);
        assertEquals(1, screen.answers.size(), "another dialogue begins");
        presenter.stop();
        assertFalse(screen.isOpen);
    }

    @Test
    void nobodyThereIsAFailureWithAnotherTry() {
        presenter.go(draft("127.0.0.1:" + Ports.free(), false), true);
        ViewState.Failed failed = assertInstanceOf(ViewState.Failed.class, screen.state);
        assertTrue(failed.explanation().what().contains("refuses"));
        failed.retry().run().run();
        assertInstanceOf(ViewState.Failed.class, screen.state);
    }

    @Test
    void nothingToSpeakToIsSaid() {
        presenter.go(draft("", false), true);
        assertInstanceOf(ViewState.Empty.class, screen.state);
    }

    /** Does the work at once and remembers what was shown last. */
    private final class Screen implements DialoguePresenter.Display {

        private ViewState state;
        private List<LineRow> lines = List.of();
        private List<AnswerRow> answers = List.of();
        private boolean isOpen;

        @Override
        public void state(ViewState shown) {
            state = shown;
        }

        @Override
        public void lines(Rows<LineRow> rows) {
            lines = list(rows);
        }

        @Override
        public void answers(Rows<AnswerRow> rows) {
            answers = list(rows);
        }

        private static <R> List<R> list(Rows<R> rows) {
            List<R> list = new ArrayList<>();
            for (int at = 0; at < rows.size(); at++) {
                list.add(rows.get(at));
            }
            return list;
        }

        @Override
        public void possible(boolean isIdle, boolean open) {
            isOpen = open;
        }

        @Override
        public void work(Operation<List<Transcript>> operation) {
            try {
                presenter.done(operation.run(Progress.silent()));
            } catch (OperationException failure) {
                presenter.failed(failure);
            }
        }

        @Override
        public void news() {
            presenter.refresh();
        }
    }
}
