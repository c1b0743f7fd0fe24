// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.model.Finding;
import org.poststation.model.Severity;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.queue.log.LogEvent;
import org.poststation.queue.log.LogLine;
import org.poststation.queue.log.LogQuery;
import org.poststation.queue.log.LogTrace;
import org.poststation.queue.log.MessageStory;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

class MailLogPresenterTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final LogEvent EVENT = new LogEvent(new LogLine("mx1", NOW, "postfix/smtp", "x", 1),
            LogEvent.Kind.DELIVERED, "4A", "<m@x>", "a@example.org", "mx", "2.0.0", "1 s", "");

    private final Screen screen = new Screen();
    private final MailLogPresenter presenter = new MailLogPresenter(Clock.fixed(NOW, ZoneOffset.UTC), screen);

    private static MailLogPresenter.Wish wish(String needle) {
        return new MailLogPresenter.Wish(needle, Duration.ofHours(1), List.of("mx1"));
    }

    private static LogTrace trace(List<MessageStory> stories, List<Finding> findings) {
        return new LogTrace(stories, List.of(), findings, Map.of());
    }

    @Test
    void aSearchCoversTheTimeThatWasChosen() {
        presenter.search(wish("  a@example.org "));
        assertEquals("a@example.org", screen.query.needle());
        assertEquals(NOW.minus(Duration.ofHours(1)), screen.query.since());
        assertEquals(NOW, screen.query.until());
        assertInstanceOf(ViewState.Loading.class, screen.state);
    }

    @Test
    void whatIsTooShortIsNotLookedFor() {
        presenter.search(wish("ab"));
        assertEquals(null, screen.query);
        assertInstanceOf(ViewState.Empty.class, screen.state);
    }

    @Test
    void theStoryOfTheSelectedMessageIsShown() {
        presenter.search(wish("a@example.org"));
        MessageStory story = new MessageStory(List.of(EVENT));
        presenter.found(trace(List.of(story), List.of()));
        assertEquals(1, screen.stories);
        assertInstanceOf(ViewState.Ready.class, screen.state);
        presenter.select(Optional.of(story));
        assertEquals(1, screen.events);
        presenter.select(Optional.empty());
        assertEquals(0, screen.events);
    }

    @Test
    void nothingFoundIsSaidOnlyWhenAllWasSearched() {
        presenter.search(wish("a@example.org"));
        presenter.found(trace(List.of(), List.of()));
        assertTrue(((ViewState.Empty) screen.state).text().contains("a@example.org"));
        presenter.found(trace(List.of(),
                List.of(new Finding("log-unreadable", Severity.WARNING, "mx1", List.of("/var/log/mail.log")))));
        assertTrue(((ViewState.Ready) screen.state).notes().contains("/var/log/mail.log"));
    }

    @Test
    void aFailureOffersToTryAgainAndCancellingDoesNot() {
        presenter.search(wish("a@example.org"));
        screen.query = null;
        presenter.failed(new OperationException(Explanation.of("It broke.", "")));
        ((ViewState.Failed) screen.state).retry().run().run();
        assertEquals("a@example.org", screen.query.needle());
        presenter.failed(new OperationCancelledException());
        assertInstanceOf(ViewState.Empty.class, screen.state);
    }

    /** Remembers what was shown last. */
    private static final class Screen implements MailLogPresenter.Display {

        private final List<String> nodes = new ArrayList<>();
        private ViewState state;
        private LogQuery query;
        private int stories;
        private int events;

        @Override
        public void state(ViewState shown) {
            state = shown;
        }

        @Override
        public void stories(Rows<MessageStory> rows) {
            stories = rows.size();
        }

        @Override
        public void events(Rows<LogEvent> rows) {
            events = rows.size();
        }

        @Override
        public void search(LogQuery wanted, List<String> on) {
            query = wanted;
            nodes.addAll(on);
        }

        @Override
        public void cancel() {
            query = null;
        }

        @Override
        public void focus() {
            // nothing to see
        }
    }
}
