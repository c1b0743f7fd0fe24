// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.messages;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.poststation.model.QueuedMessage;
import org.poststation.queue.MessageFilter;
import org.poststation.queue.ui.model.LookStates;
import org.poststation.queue.ui.model.QueuePicture;
import org.poststation.queue.ui.model.QueueSeen;
import org.poststation.queue.ui.model.Scope;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

/** Decides which messages are shown. Free of widgets; always called on the thread of its display. */
final class MessagesPresenter {

    /** Where they are shown. */
    interface Display {
        void state(ViewState state);

        void rows(Rows<QueuedMessage> rows);

        /** Which rows count. */
        void only(Predicate<QueuedMessage> wanted);

        /** What the reader looks at. */
        void scope(Scope scope);
    }

    /** What the shown rows are made from. */
    private record Wish(Scope scope, MessageFilter filter, Optional<QueueSeen> seen) {

        boolean isSame(Wish other) {
            return scope.equals(other.scope) && filter.equals(other.filter) && seen.orElse(null) == other.seen
                    .orElse(null);
        }

        Predicate<QueuedMessage> test() {
            boolean isAll = scope.equals(new Scope.Everything()) && filter.equals(MessageFilter.ALL);
            return isAll || seen.isEmpty()
                    ? Rows.everything()
                    : scope.test().and(filter.at(seen.get().snapshot().taken()));
        }
    }

    private final Supplier<QueuePicture> picture;
    private final Supplier<Scope> scope;
    private final LookStates states;
    private final Display display;
    private MessageFilter filter = MessageFilter.ALL;
    private Wish shown = new Wish(new Scope.Everything(), MessageFilter.ALL, Optional.empty());

    MessagesPresenter(Supplier<QueuePicture> picture, Supplier<Scope> scope, LookStates states, Display display) {
        this.picture = picture;
        this.scope = scope;
        this.states = states;
        this.display = display;
    }

    /** Shows what is known now. */
    void refresh() {
        QueuePicture now = picture.get();
        Wish wish = new Wish(scope.get(), filter, now.seen());
        if (!wish.isSame(shown)) {
            boolean isNew = wish.seen().isPresent() && wish.seen().orElse(null) != shown.seen().orElse(null);
            shown = wish;
            display.scope(wish.scope());
            display.only(wish.test());
            if (isNew) {
                display.rows(rows(wish.seen().orElseThrow().snapshot().messages()));
            }
        }
        display.state(states.ofMessages(now));
    }

    /** Narrows the messages. */
    void filter(MessageFilter wanted) {
        filter = wanted;
        refresh();
    }

    /** The list of a look never changes, and is too long to be copied. */
    private static Rows<QueuedMessage> rows(List<QueuedMessage> messages) {
        return new Rows<>() {
            @Override
            public int size() {
                return messages.size();
            }

            @Override
            public QueuedMessage get(int index) {
                return messages.get(index);
            }
        };
    }
}
