// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.queue.group.GroupKey;
import org.poststation.queue.ui.model.QueuePicture;
import org.poststation.queue.ui.model.Samples;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Column;
import org.poststation.ui.table.Rows;

class GroupsPresenterTest {

    private QueuePicture picture = Samples.picture(
            Samples.seen(Samples.message("mx1", "deferred", "1", 90, "a@x.test", "b@y.test"),
                    Samples.message("mx1", "deferred", "2", 3, "c@x.test"),
                    Samples.message("mx2", "deferred", "3", 2000, "d@x.test")));
    private final Screen screen = new Screen();
    private final GroupsPresenter presenter = new GroupsPresenter(() -> picture, Samples.states(), screen);

    private List<GroupRow> work(int number) throws OperationException {
        List<GroupRow> made = screen.works.get(number).run(Progress.silent());
        screen.receivers.get(number).accept(made);
        return made;
    }

    private static String cell(GroupRow row, String column) {
        return GroupColumns.all().stream().filter(one -> one.id().equals(column)).findFirst().map(Column::text)
                .orElseThrow().apply(row);
    }

    @Test
    void domainsHaveCountsAgesAndReasonsInWords() throws OperationException {
        presenter.refresh();
        GroupRow domain = work(0).getFirst();
        assertEquals(List.of("x.test", "3", "1 d 9 h", "3 min", "1 h 30 min"),
                List.of(cell(domain, "key"), cell(domain, "messages"), cell(domain, "oldest"), cell(domain, "newest"),
                        cell(domain, "median")));
        assertEquals(List.of("1", "", "1", "1"),
                List.of(cell(domain, "age0"), cell(domain, "age1"), cell(domain, "age5"), cell(domain, "age9")));
        assertEquals("The mailbox is full (temporary)", cell(domain, "meaning"));
        assertTrue(cell(domain, "reasons").endsWith("(3)"), cell(domain, "reasons"));
    }

    @Test
    void sinceWhenADomainTakesNoMailIsAnswered() throws OperationException {
        presenter.refresh();
        presenter.select(Optional.of(work(0).getFirst()));
        assertTrue(screen.answer.startsWith("x.test: messages: 3. The oldest is stuck since 2026-11-20 "),
                screen.answer);
        assertTrue(screen.answer.contains("(1 d 9 h)"), screen.answer);
        assertTrue(screen.answer.endsWith("That means: The mailbox is full (temporary) [4.2.2]."), screen.answer);
    }

    @Test
    void anotherWishMakesWhatComesLateWorthless() throws OperationException {
        presenter.refresh();
        presenter.by(GroupKey.NODE);
        assertEquals(2, screen.works.size());
        work(1);
        work(0);
        assertEquals(List.of("mx1", "mx2"), screen.rows.stream().map(GroupRow::name).toList());
    }

    @Test
    void nothingIsDoneTwiceForTheSameLook() {
        presenter.refresh();
        picture = new QueuePicture(picture.seen(), Optional.of(5L));
        presenter.refresh();
        assertEquals(1, screen.works.size());
    }

    private static final class Screen implements GroupsPresenter.Display {

        private final List<Operation<List<GroupRow>>> works = new ArrayList<>();
        private final List<Consumer<List<GroupRow>>> receivers = new ArrayList<>();
        private final List<GroupRow> rows = new ArrayList<>();
        private String answer = "";

        @Override
        public void state(ViewState state) {
            // shown elsewhere
        }

        @Override
        public void rows(Rows<GroupRow> now) {
            rows.clear();
            for (int i = 0; i < now.size(); i++) {
                rows.add(now.get(i));
            }
        }

        @Override
        public void answer(String text) {
            answer = text;
        }

        @Override
        public void group(Operation<List<GroupRow>> work, Consumer<List<GroupRow>> done) {
            works.add(work);
            receivers.add(done);
        }
    }
}
