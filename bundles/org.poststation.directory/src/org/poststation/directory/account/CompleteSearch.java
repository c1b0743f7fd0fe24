// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import org.poststation.directory.DirectorySession;
import org.poststation.directory.EntrySink;
import org.poststation.directory.SearchOutcome;
import org.poststation.directory.SearchRequest;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

/** Searches on whose answer a change is built: one that the server cut off would make a wrong change. */
final class CompleteSearch {

    private CompleteSearch() {}

    static void run(DirectorySession session, SearchRequest request, EntrySink sink, Cancellation cancellation)
            throws OperationException {
        SearchOutcome outcome = session.search(request, sink, cancellation);
        if (!outcome.isComplete()) {
            throw new OperationException(Explanation.of(AccountWording.text("cut-off", outcome.entries()),
                    AccountWording.text("cut-off.next")));
        }
    }
}
