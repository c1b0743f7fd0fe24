// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.groups;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.poststation.operation.Operation;
import org.poststation.queue.QueueSnapshot;
import org.poststation.queue.group.GroupKey;
import org.poststation.queue.group.QueueGroups;
import org.poststation.queue.ui.internal.Messages;
import org.poststation.queue.ui.model.LookStates;
import org.poststation.queue.ui.model.QueuePicture;
import org.poststation.queue.ui.model.QueueSeen;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

/** Decides which groups are shown. Free of widgets; always called on the thread of its display. */
final class GroupsPresenter {

    /** Where they are shown, and what does the work. */
    interface Display {
        void state(ViewState state);

        void rows(Rows<GroupRow> rows);

        /** What the selected group tells. */
        void answer(String text);

        /** Puts messages into groups, off this thread. */
        void group(Operation<List<GroupRow>> work, Consumer<List<GroupRow>> done);
    }

    /** What was asked for last. */
    private record Wish(QueueSeen seen, GroupKey by) {

        boolean isSame(Optional<Wish> other) {
            return other.isPresent() && other.get().seen == seen && other.get().by == by;
        }
    }

    private final Supplier<QueuePicture> picture;
    private final LookStates states;
    private final Display display;
    private GroupKey by = GroupKey.DOMAIN;
    private Optional<Wish> asked = Optional.empty();

    GroupsPresenter(Supplier<QueuePicture> picture, LookStates states, Display display) {
        this.picture = picture;
        this.states = states;
        this.display = display;
    }

    /** Shows what is known now. */
    void refresh() {
        picture.get().seen().map(seen -> new Wish(seen, by)).filter(wish -> !wish.isSame(asked)).ifPresent(wish -> {
            asked = Optional.of(wish);
            display.group(progress -> rows(wish.seen().snapshot(), wish.by()), rows -> grouped(wish, rows));
        });
        display.state(states.ofMessages(picture.get()));
    }

    private static List<GroupRow> rows(QueueSnapshot snapshot, GroupKey by) {
        return QueueGroups.by(by, snapshot.messages(), snapshot.taken()).stream()
                .map(group -> new GroupRow(by, group, snapshot.taken())).toList();
    }

    /** Groups have been made; those of an earlier wish are too late. */
    private void grouped(Wish wish, List<GroupRow> rows) {
        if (wish.isSame(asked)) {
            display.rows(Rows.of(rows));
        }
    }

    /** By what messages are put together. */
    void by(GroupKey wanted) {
        by = wanted;
        display.answer(Messages.groups_hint_text);
        refresh();
    }

    /** A group was selected, or none. */
    void select(Optional<GroupRow> row) {
        display.answer(row.map(GroupRow::answer).orElse(Messages.groups_hint_text));
    }
}
