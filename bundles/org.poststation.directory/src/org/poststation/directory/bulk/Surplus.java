// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchOutcome;
import org.poststation.directory.SearchRequest;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** What a server has below an entry. */
final class Surplus {

    /** Carries an expected failure out of the stream of entries. */
    private OperationException failure;
    private final NameLedger ledger;
    private final Dn base;
    private final Cancellation local = new Cancellation();

    private Surplus(NameLedger ledger, Dn base) {
        this.ledger = ledger;
        this.base = base;
    }

    /**
     * Notes the names of all entries below the base, without the base itself.
     *
     * @return how many there are
     * @throws OperationException when they can't be listed completely: what is not seen must not be taken for missing
     */
    static long note(DirectorySession session, Dn base, NameLedger ledger, Cancellation cancellation)
            throws OperationException {
        Surplus surplus = new Surplus(ledger, base);
        try (Cancellation.Registration both = cancellation.onRequest(surplus.local::request)) {
            SearchOutcome outcome = session.search(SearchRequest.subtree(base, Filter.ANY, "1.1"),
                    entry -> surplus.add(entry.dn()), surplus.local);
            if (!outcome.isComplete()) {
                throw Wording.SENTENCES.failure("incomplete", null, base);
            }
            return Math.max(0, outcome.entries() - 1);
        } catch (OperationException stopped) {
            throw surplus.failure == null ? stopped : surplus.failure;
        }
    }

    private void add(Dn dn) {
        if (dn.equals(base) || failure != null) {
            return;
        }
        try {
            ledger.onServer(dn);
        } catch (OperationException full) {
            failure = full;
            local.request();
        }
    }
}
