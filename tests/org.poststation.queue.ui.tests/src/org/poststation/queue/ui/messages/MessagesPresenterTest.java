// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.poststation.model.QueuedMessage;
import org.poststation.queue.MessageFilter;
import org.poststation.queue.group.GroupKey;
import org.poststation.queue.ui.model.QueuePicture;
import org.poststation.queue.ui.model.Samples;
import org.poststation.queue.ui.model.Scope;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Column;
import org.poststation.ui.table.Rows;

class MessagesPresenterTest {

    private static final QueuedMessage OLD = Samples.message("mx1", "deferred", "OLD", 300, "a@x.test", "b@y.test");
    private static final QueuedMessage HELD = Samples.message("mx2", "hold", "HELD", 10, "c@y.test");

    private QueuePicture picture = Samples.picture(Samples.seen(OLD, HELD));
    private Scope scope = new Scope.Everything();
    private final Screen screen = new Screen();
    private final MessagesPresenter presenter = new MessagesPresenter(() -> picture, () -> scope, Samples.states(),
            screen);

    private List<String> shown() {
        return IntStream.range(0, screen.rows.size()).mapToObj(screen.rows::get).filter(screen.wanted)
                .map(QueuedMessage::id).toList();
    }

    private List<String> shown(Scope wanted) {
        scope = wanted;
        presenter.refresh();
        return shown();
    }

    @Test
    void whatWasOpenedElsewhereIsShown() {
        assertEquals(List.of("OLD", "HELD"), shown(scope));
        assertEquals(List.of("HELD"), shown(new Scope.OfNode("mx2", Optional.empty())));
        assertEquals(List.of("OLD"), shown(new Scope.OfNode("mx1", Optional.of(OLD.place()))));
        assertEquals(List.of(), shown(new Scope.OfNode("mx1", Optional.of(HELD.place()))));
        assertEquals(List.of("OLD", "HELD"), shown(new Scope.InGroup(GroupKey.DOMAIN, "y.test")));
        assertEquals(List.of("OLD"), shown(new Scope.InGroup(GroupKey.DOMAIN, "x.test")));
        assertEquals(List.of("OLD", "HELD"), shown(new Scope.InGroup(GroupKey.SENDER, "sender@example.org")));
        assertEquals(List.of("OLD", "HELD"), shown(new Scope.InGroup(GroupKey.REASON,
                OLD.recipients().getFirst().reason().pattern())));
        assertEquals(List.of("OLD"), shown(new Scope.InGroup(GroupKey.NODE, "mx1")));
    }

    @Test
    void filtersNarrowWhatIsShown() {
        presenter.filter(new MessageFilter("", "", "", "", "", Duration.ofHours(1), 0));
        assertEquals(List.of("OLD"), shown());
        presenter.filter(new MessageFilter("", "", "C@", "", "", Duration.ZERO, 0));
        assertEquals(List.of("HELD"), shown());
        presenter.filter(new MessageFilter("", "", "", "", "Mailbox FULL", Duration.ZERO, 0));
        assertEquals(List.of("OLD", "HELD"), shown());
        presenter.filter(new MessageFilter("", "", "", "", "", Duration.ZERO, 5000));
        assertEquals(List.of(), shown());
        presenter.filter(MessageFilter.ALL);
        assertEquals(Rows.everything(), screen.wanted);
    }

    @Test
    void aLookThatIsUnderWayLeavesTheRowsAlone() {
        presenter.refresh();
        screen.shows = 0;
        picture = new QueuePicture(picture.seen(), Optional.of(1000L));
        presenter.refresh();
        assertEquals(0, screen.shows);
        assertInstanceOf(ViewState.Loading.class, screen.state);
        picture = Samples.picture(Samples.seen(OLD));
        presenter.refresh();
        assertEquals(1, screen.shows);
    }

    @Test
    void emptyQueuesAreNoSilentNodes() {
        picture = Samples.picture(Samples.seen());
        presenter.refresh();
        assertInstanceOf(ViewState.Empty.class, screen.state);
        picture = Samples.picture(Samples.seen(Samples.snapshot(Map.of("mx2", Samples.silent())), Optional.empty()));
        presenter.refresh();
        assertEquals("mx2 does not answer.", ((ViewState.Failed) screen.state).explanation().what());
    }

    @Test
    void theColumnsSayWhatIsKnown() {
        assertEquals(List.of("mx1", "deferred", "OLD", "5 h 0 min", "1000 B", "sender@example.org",
                "a@x.test, b@y.test", "host mx[192.0.2.1] said: 452 4.2.2 mailbox full", "4.2.2"),
                MessageColumns.all(() -> Samples.NOW).stream().limit(9).map(Column::text)
                        .map(text -> text.apply(OLD)).toList());
        QueuedMessage unknown = new QueuedMessage(OLD.place(), "X", QueuedMessage.UNKNOWN, QueuedMessage.UNKNOWN, "",
                List.of());
        assertEquals(List.of("mx1", "deferred", "X", "", "", "<>", "", "", "", "", "", "", "Postfix", ""),
                MessageColumns.all(() -> Samples.NOW).stream().map(Column::text).map(text -> text.apply(unknown))
                        .toList());
    }

    @Test
    void jsonHasOneMessageOnEachLine() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonExport.write(out, Rows.of(List.of(OLD, HELD)));
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertEquals(List.of("[", "]"), List.of(lines.getFirst(), lines.getLast()));
        assertEquals(4, lines.size());
        assertTrue(lines.get(2).startsWith("{\"node\":\"mx2\",\"mta\":\"postfix\",\"queue\":\"hold\",\"id\":\"HELD\""),
                lines.get(2));
    }

    private static final class Screen implements MessagesPresenter.Display {

        private Rows<QueuedMessage> rows = Rows.none();
        private Predicate<QueuedMessage> wanted = Rows.everything();
        private ViewState state;
        private int shows;

        @Override
        public void state(ViewState now) {
            state = now;
        }

        @Override
        public void rows(Rows<QueuedMessage> now) {
            rows = now;
            shows++;
        }

        @Override
        public void only(Predicate<QueuedMessage> now) {
            wanted = now;
        }

        @Override
        public void scope(Scope now) {
            // the view words it
        }
    }
}
