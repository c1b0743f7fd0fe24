// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.accounts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.DirectoryState;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

/**
 * Decides what the accounts view shows: which rows of which directory, in which state. Free of widgets; always called
 * on the thread of its display.
 */
final class AccountsPresenter {

    /** Where it is shown. */
    interface Display {
        void state(ViewState state);

        /** Growing: after some of a directory's rows come more of the same. */
        void rows(Rows<AccountRow> rows, boolean growing);

        void scope(Predicate<AccountRow> scope);

        void describe(String text);
    }

    private final Function<String, DirectoryState> states;
    private final Supplier<List<DirectoryState>> all;
    private final Display display;
    private final AccountsStates faces;
    private Optional<AccountScope> scope = Optional.empty();
    private Rows<AccountRow> shown = Rows.none();
    private String shownProfile = "";

    AccountsPresenter(Function<String, DirectoryState> states, Supplier<List<DirectoryState>> all,
            Display display, Offers offers) {
        this.states = states;
        this.all = all;
        this.display = display;
        this.faces = new AccountsStates(offers);
    }

    /** The directory whose rows are shown. */
    Optional<String> profile() {
        return scope.map(AccountScope::profile);
    }

    /** Something in the tree was selected; the quick filter for the state stays. */
    void select(AccountScope selected) {
        AccountScope next = scope.map(AccountScope::state).map(selected::inState).orElse(selected);
        if (!scope.equals(Optional.of(next))) {
            rescope(next);
        }
        refresh();
    }

    void kind(Optional<ObjectKind> kind) {
        scope.map(now -> now.only(kind)).ifPresent(this::rescope);
    }

    void state(Optional<AccountState> state) {
        scope.map(now -> now.inState(state)).ifPresent(this::rescope);
    }

    /** The kind that is chosen, so that the view can show it. */
    Optional<ObjectKind> kind() {
        return scope.flatMap(AccountScope::kind);
    }

    /** Something about the directories changed. */
    void refresh() {
        scope.map(AccountScope::profile).filter(profile -> !isKnown(profile)).ifPresent(removed -> leave());
        if (scope.isEmpty()) {
            all.get().stream().filter(state -> state.phase() != DirectoryState.Phase.CLOSED).findFirst()
                    .ifPresent(state -> rescope(AccountScope.of(state.profile())));
        }
        if (scope.isEmpty()) {
            display.state(faces.none());
            return;
        }
        DirectoryState state = states.apply(scope.get().profile());
        if (shown != state.rows()) {
            shown = state.rows();
            display.rows(shown, state.profile().equals(shownProfile) && state.isBusy() && !state.hasListing());
            shownProfile = state.profile();
        }
        display.state(faces.of(state));
    }

    private boolean isKnown(String profile) {
        return all.get().stream().anyMatch(state -> state.profile().equals(profile));
    }

    /** The shown directory was removed: nothing of it stays in sight. */
    private void leave() {
        scope = Optional.empty();
        shown = Rows.none();
        display.rows(shown, false);
        display.describe("");
    }

    private void rescope(AccountScope next) {
        scope = Optional.of(next);
        display.scope(next.predicate());
        display.describe(next.domain().map(domain -> NLS.bind(Messages.accounts_scope_text, next.profile(), domain))
                .orElse(next.profile()));
    }
}
