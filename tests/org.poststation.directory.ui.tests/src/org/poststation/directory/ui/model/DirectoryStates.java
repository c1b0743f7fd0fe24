// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import java.time.Instant;
import java.util.List;

import org.poststation.directory.SearchOutcome;
import org.poststation.directory.SearchOutcome.Completeness;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.ui.model.DirectoryState.Phase;
import org.poststation.operation.Explanation;

/** States of directories as work on them leaves them behind. */
public final class DirectoryStates {

    private DirectoryStates() {}

    public static DirectoryState ready(String profile, AccountRow... rows) {
        return limited(profile, new SearchOutcome(rows.length, Completeness.COMPLETE), rows);
    }

    public static DirectoryState limited(String profile, SearchOutcome how, AccountRow... rows) {
        AccountSnapshot snapshot = snapshot(rows);
        return DirectoryState.closed(profile).listed(snapshot, Summaries.of(snapshot, List.of()), how,
                Instant.parse("2026-11-21T12:00:00Z"));
    }

    public static DirectoryState loading(String profile, AccountRow... rows) {
        return DirectoryState.closed(profile).in(Phase.LOADING).growing(snapshot(rows));
    }

    public static DirectoryState failed(String profile, Explanation why) {
        return DirectoryState.closed(profile).in(Phase.CONNECTING).failed(why);
    }

    public static DirectoryState failedAfterListing(String profile, Explanation why, AccountRow... rows) {
        return ready(profile, rows).in(Phase.LOADING).failed(why);
    }

    private static AccountSnapshot snapshot(AccountRow... rows) {
        AccountStore store = new AccountStore();
        store.add(List.of(rows));
        return store.snapshot();
    }
}
