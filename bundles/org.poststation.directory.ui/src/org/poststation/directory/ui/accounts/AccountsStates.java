// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.accounts;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.SearchOutcome.Completeness;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.directory.ui.model.DirectoryState;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;

/** Which face the accounts view has for which state of a directory. Pure. */
record AccountsStates(Offers offers) {

    /** Nothing is selected and nothing is open. */
    ViewState none() {
        return new ViewState.Empty(Messages.accounts_none_text, Optional
                .of(new Offer("accounts.example", Messages.accounts_example_button, offers::openExample)));
    }

    ViewState of(DirectoryState state) {
        String profile = state.profile();
        return switch (state.phase()) {
            case CLOSED -> new ViewState.Empty(NLS.bind(Messages.accounts_closed_text, profile),
                    Optional.of(new Offer("accounts.connect", Messages.accounts_connect_button,
                            () -> offers.connect(profile))));
            case CONNECTING -> new ViewState.Loading(NLS.bind(Messages.accounts_connecting_text, profile),
                    state.hasListing(), Optional.of(cancel(profile)));
            case LOADING -> loading(state);
            case FAILED -> new ViewState.Failed(state.failure().orElseThrow(), new Offer("accounts.retry",
                    Messages.accounts_retry_button, () -> offers.connect(profile)));
            case READY -> ready(state);
        };
    }

    private ViewState loading(DirectoryState state) {
        String profile = state.profile();
        String text = state.hasListing()
                ? NLS.bind(Messages.accounts_reloading_text, profile)
                : NLS.bind(Messages.accounts_loading_text, profile, Words.number(state.rows().size()));
        return new ViewState.Loading(text, state.rows().size() > 0, Optional.of(cancel(profile)));
    }

    private ViewState ready(DirectoryState state) {
        String profile = state.profile();
        if (state.rows().size() == 0 && state.search().completeness() == Completeness.COMPLETE
                && state.search().referrals() == 0
                && state.stale().isEmpty()) {
            return new ViewState.Empty(NLS.bind(Messages.accounts_empty_text, profile), Optional.of(new Offer(
                    "accounts.refresh", Messages.accounts_refresh_button, () -> offers.refresh(profile))));
        }
        return new ViewState.Ready(state.asOf().orElseThrow(), state.stale(), notes(state));
    }

    private static String notes(DirectoryState state) {
        String text = switch (state.search().completeness()) {
            case COMPLETE -> "";
            case CALLER_LIMIT -> Messages.accounts_limit_caller;
            case SERVER_SIZE_LIMIT -> Messages.accounts_limit_size;
            case SERVER_TIME_LIMIT -> Messages.accounts_limit_time;
            case ADMINISTRATIVE_LIMIT -> Messages.accounts_limit_administrative;
        };
        String limit = NLS.bind(text, Words.number(state.search().entries()));
        long referrals = state.search().referrals();
        return referrals == 0
                ? limit
                : (limit + ' ' + NLS.bind(Messages.accounts_referrals_note, Words.number(referrals))).strip();
    }

    private Offer cancel(String profile) {
        return new Offer("accounts.cancel", Messages.accounts_cancel_button, () -> offers.cancel(profile));
    }
}
