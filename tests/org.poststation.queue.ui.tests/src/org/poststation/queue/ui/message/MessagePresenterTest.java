// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.Explanation;
import org.poststation.queue.ParsedMessage;
import org.poststation.queue.ParsedMessage.Header;
import org.poststation.queue.ParsedMessage.Part;
import org.poststation.queue.journal.QueueJournalEntry;
import org.poststation.queue.ui.model.Samples;
import org.poststation.ui.state.ViewState;

class MessagePresenterTest {

    private static final QueuedMessage MESSAGE = Samples.message("mx1", "deferred", "4AB", 90, "a@x.test");
    private static final QueuedMessage OTHER = Samples.message("mx1", "deferred", "5CD", 80, "b@x.test");

    private final Screen screen = new Screen();
    private final MessagePresenter presenter = new MessagePresenter(Clock.fixed(Samples.NOW, ZoneOffset.UTC), screen);

    private MessageTexts texts(Part... parts) {
        presenter.read(new MessageRead(MESSAGE, Optional.of(new ParsedMessage(
                List.of(new Header("Subject", "red \u202Egnp.exe"), new Header("X-Esc", "\u001B[2J")), List.of(parts))),
                Optional.empty(), List.of()));
        return screen.texts;
    }

    private static Part text(String type, String text) {
        return new Part(type, "", text.length(), Optional.of(text));
    }

    @Test
    void theOpenedMessageIsReadOnce() {
        presenter.show(Optional.empty());
        assertInstanceOf(ViewState.Empty.class, screen.state);
        presenter.show(Optional.of(MESSAGE));
        presenter.show(Optional.of(MESSAGE));
        assertEquals(List.of(MESSAGE), screen.reads);
        presenter.again();
        assertEquals(2, screen.reads.size());
    }

    @Test
    void whoCancelsGoesBackToTheMessageThatIsShown() {
        presenter.show(Optional.of(OTHER));
        presenter.restored();
        assertEquals(Optional.empty(), presenter.message());
        assertEquals(Optional.empty(), screen.opened);
        presenter.show(Optional.of(MESSAGE));
        texts(text("text/plain", "x"));
        presenter.show(Optional.of(OTHER));
        presenter.restored();
        assertEquals(Optional.of(MESSAGE), presenter.message());
        assertEquals(Optional.of(MESSAGE), screen.opened);
        presenter.show(screen.opened);
        presenter.show(Optional.of(OTHER));
        assertEquals(List.of(OTHER, MESSAGE, OTHER, OTHER), screen.reads);
    }

    @Test
    void controlAndDirectionCharactersAreHarmless() {
        assertEquals("Subject: red \\u202egnp.exe\nX-Esc: \u241B[2J", texts(text("text/plain", "x")).headers());
        assertEquals("a\u2407b\nc    d", texts(text("text/plain", "a\u0007b\r\nc\td")).body());
    }

    @Test
    void plainTextIsShownAndEverythingElseOnlyNamed() {
        assertEquals("hello\n\nNot shown:\n    text/html, 3 B\n    application/pdf, a.pdf, 2.0 KiB",
                texts(text("text/plain", "hello"), text("text/html", "<b>"),
                        new Part("application/pdf", "a.pdf", 2048, Optional.empty())).body());
        assertEquals("<b>", texts(text("text/html", "<b>")).body());
    }

    @Test
    void aLongTextIsCutAndSaysSo() {
        String body = texts(text("text/plain", "line\n".repeat(MessageTexts.MOST_CHARACTERS))).body();
        assertTrue(body.length() < MessageTexts.MOST_CHARACTERS + 100);
        assertTrue(body.endsWith("[cut after 100,000 characters]"));
    }

    @Test
    void theEnvelopeTellsWhyAndWhatWasDone() {
        presenter.read(new MessageRead(MESSAGE, Optional.empty(),
                Optional.of(Explanation.of("You may not.", "Ask root.")),
                List.of(new QueueJournalEntry(1, Samples.NOW, "anna", "ssh://mx1", "hold",
                        List.of("postsuper", "-h", "-"),
                        Map.of("4AB", "DONE")))));
        String envelope = screen.texts.envelope();
        assertTrue(envelope.contains("Recipient: a@x.test\n    host mx[192.0.2.1] said: 452 4.2.2 mailbox full\n"
                + "    The mailbox is full (temporary)\n    Next Retry: "), envelope);
        assertTrue(envelope.endsWith("anna  postsuper -h -"), envelope);
        assertEquals("What the message holds can't be read.\nYou may not.\nAsk root.", screen.texts.body());
    }

    private static final class Screen implements MessagePresenter.Display {

        private final List<QueuedMessage> reads = new ArrayList<>();
        private ViewState state;
        private MessageTexts texts;
        private Optional<QueuedMessage> opened = Optional.empty();

        @Override
        public void open(Optional<QueuedMessage> message) {
            opened = message;
        }

        @Override
        public void state(ViewState now) {
            state = now;
        }

        @Override
        public void texts(MessageTexts now) {
            texts = now;
        }

        @Override
        public void read(QueuedMessage message) {
            reads.add(message);
        }

        @Override
        public void cancel() {
            // nothing is under way
        }
    }
}
