// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.lifecycle.Overview.Group;
import org.poststation.directory.lifecycle.Overview.Line;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

class LifecyclePresenterTest {

    private static final Optional<LocalDate> NEW_YEAR = Optional.of(LocalDate.parse("2027-01-01"));

    private final Screen screen = new Screen();
    private final LifecyclePresenter presenter = new LifecyclePresenter(screen);

    private List<String> shown() {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < screen.rows.size(); i++) {
            addresses.add(screen.rows.get(i).account().address());
        }
        return addresses;
    }

    @Test
    void aDirectoryThatWasNotLookedAtOffersIt() {
        presenter.readings().read();
        assertEquals(List.of(), screen.started, "nothing is selected");
        presenter.readings().select("work");
        assertInstanceOf(ViewState.Empty.class, screen.state).offer().orElseThrow().run().run();
        assertEquals(List.of("work Optional.empty"), screen.started);
        presenter.readings().reading("work", 1200);
        ViewState.Loading loading = assertInstanceOf(ViewState.Loading.class, screen.state);
        assertTrue(loading.text().contains("1,200"), loading.text());
        loading.cancel().orElseThrow().run().run();
        assertEquals(List.of("work"), screen.cancelled);
        presenter.readings().failed("work", new OperationCancelledException());
        assertInstanceOf(ViewState.Empty.class, screen.state);
    }

    @Test
    void eachListHasItsAccountsAndTheirNumber() throws OperationException {
        presenter.readings().select("work");
        presenter.readings().done("work", Looks.look(Optional.empty(), Looks.RULE));
        assertEquals(Map.of(Group.DUE, 2, Group.WAITING, 1, Group.INACTIVE, 3, Group.EXPIRING, 1, Group.DELETED, 1),
                screen.counts);
        assertEquals(List.of("guest@example.com", "dead@example.com"), shown());
        presenter.choose(Group.EXPIRING);
        assertEquals(List.of("soon@example.com"), shown());
        assertEquals(Group.EXPIRING, screen.chosen);
        presenter.choose(Group.DELETED);
        assertEquals("/backups/gone.ldif", screen.rows.get(0).backup().orElseThrow());
        ViewState.Ready ready = assertInstanceOf(ViewState.Ready.class, screen.state);
        assertEquals(Looks.NOW, ready.asOf());
        assertEquals("", ready.notes());
        assertTrue(screen.heading.contains("No run yet"), screen.heading);
    }

    @Test
    void withoutRulesItSaysSoAndWhatChangedMakesItStale() throws OperationException {
        presenter.readings().select("work");
        presenter.readings().done("work", Looks.look(Optional.empty()));
        assertTrue(assertInstanceOf(ViewState.Ready.class, screen.state).notes().contains("no rules"));
        presenter.readings().changed("work");
        assertTrue(assertInstanceOf(ViewState.Ready.class, screen.state).stale().isPresent());
    }

    @Test
    void anotherDayIsLookedAtAndNothingOfTheOldDayIsTakenForIt() throws OperationException {
        presenter.readings().select("work");
        presenter.lookAt(NEW_YEAR);
        assertEquals(List.of(), screen.started, "nobody has looked yet");
        presenter.lookAt(Optional.empty());
        presenter.readings().read();
        presenter.lookAt(NEW_YEAR);
        presenter.readings().done("work", Looks.look(Optional.empty(), Looks.RULE));
        assertEquals(List.of("work Optional.empty", "work " + NEW_YEAR), screen.started);
        presenter.readings().done("work", Looks.look(NEW_YEAR, Looks.RULE));
        assertEquals(2, screen.started.size());
        assertTrue(assertInstanceOf(ViewState.Ready.class, screen.state).notes().contains("2027-01-01"));
    }

    @Test
    void aFailureSaysWhyAndTriesAgain() {
        presenter.readings().select("work");
        presenter.readings().read();
        presenter.readings().failed("work",
                new OperationException(Explanation.of("The server is gone.", "Look at it.")));
        ViewState.Failed failed = assertInstanceOf(ViewState.Failed.class, screen.state);
        assertEquals("The server is gone.", failed.explanation().what());
        failed.retry().run().run();
        assertEquals(2, screen.started.size());
        presenter.readings().known(List.of("other"));
        assertEquals(Optional.of("other"), presenter.readings().profile());
    }

    private final class Screen implements LifecyclePresenter.Display {
        private ViewState state;
        private Rows<Line> rows = Rows.none();
        private Map<Group, Integer> counts;
        private Group chosen;
        private String heading;
        private final List<String> started = new ArrayList<>();
        private final List<String> cancelled = new ArrayList<>();

        @Override
        public void state(ViewState shown) {
            state = shown;
        }

        @Override
        public void rows(Rows<Line> shown) {
            rows = shown;
        }

        @Override
        public void groups(Map<Group, Integer> counted, Group marked) {
            counts = Map.copyOf(counted);
            chosen = marked;
        }

        @Override
        public void describe(String text) {
            heading = text;
        }

        @Override
        public void start(String profile) {
            started.add(profile + " " + presenter.day());
        }

        @Override
        public void cancel(String profile) {
            cancelled.add(profile);
        }
    }
}
