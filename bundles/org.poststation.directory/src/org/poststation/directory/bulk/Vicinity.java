// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.ServerFacts;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/**
 * Has entries of the server at hand before they are asked for one by one. Files mostly have their records in about the
 * order in which the server lists its entries: as soon as many entries were found to exist, everything around them is
 * listed, and a bounded number of those listed is kept, some before and some behind the last one that was asked for.
 * What is not among them has to be asked for by itself, as does everything when the order is another one or the server
 * lists no more. An entry is handed out once, as it was when it was listed: whoever changes it by that sends its
 * version with the change. For use by one thread.
 */
final class Vicinity implements AutoCloseable {

    /** So many entries have to be found by themselves before a listing is worth its price. */
    static final int WORTH_IT = 100;
    /** How many entries are kept on each side of the last one that was asked for. */
    private static final int REACH = 1000;
    /** So many questions in vain, one after the other, end a listing. */
    private static final int MOST_IN_VAIN = 2 * REACH;

    private final DirectorySession session;
    private final Cancellation cancellation;
    private final Map<Dn, Listed> kept = new LinkedHashMap<>();
    private Dn around;
    private int found;
    private int taken;
    private int inVain;
    private long listed;
    private long asked;
    private ListedAhead listing;

    /** @param number of the entry in the listing */
    private record Listed(long number, DirectoryEntry entry) {}

    Vicinity(DirectorySession session, Cancellation cancellation) {
        this.session = session;
        this.cancellation = cancellation;
    }

    /** For changes; lists nothing when the server can't compare whether an entry is still as it was listed. */
    static Vicinity forChanges(DirectorySession session, Cancellation cancellation) {
        Vicinity vicinity = new Vicinity(session, cancellation);
        if (!session.server().controls().contains(ServerFacts.ASSERTION)) {
            vicinity.found = WORTH_IT;
        }
        return vicinity;
    }

    /** An entry that is at hand; empty when it has to be asked for. Blocks while the listing is behind the file. */
    Optional<DirectoryEntry> take(Dn dn) throws OperationException {
        if (listing == null) {
            return Optional.empty();
        }
        advance();
        Listed at = kept.remove(dn);
        if (at == null) {
            inVain++;
            if (inVain > MOST_IN_VAIN || kept.isEmpty()) {
                end();
            }
            return Optional.empty();
        }
        taken++;
        inVain = 0;
        asked = Math.max(asked, at.number());
        return Optional.of(at.entry());
    }

    /** An entry that was asked for by itself exists. */
    void exists(Dn dn) {
        if (listing != null || found == WORTH_IT) {
            return;
        }
        around = around == null ? dn : common(around, dn);
        found++;
        if (found == WORTH_IT) {
            listing = new ListedAhead(session, around, cancellation);
        }
    }

    /** Entries have other names now; those at hand may be among them. */
    void forget() {
        taken = 0;
        end();
    }

    @Override
    public void close() {
        end();
    }

    private void advance() throws OperationException {
        while (listed - asked < REACH && !listing.isAtEnd()) {
            cancellation.check();
            for (DirectoryEntry entry : listing.await()) {
                kept.put(entry.dn(), new Listed(listed++, entry));
            }
        }
        Iterator<Listed> oldest = kept.values().iterator();
        while (oldest.hasNext() && asked - oldest.next().number() > REACH) {
            oldest.remove();
        }
    }

    /** One that was of use may be followed by another one, around what is found then. */
    private void end() {
        if (listing == null) {
            return;
        }
        listing.close();
        listing = null;
        kept.clear();
        if (taken > MOST_IN_VAIN) {
            around = null;
            found = 0;
        }
        taken = 0;
        inVain = 0;
        listed = 0;
        asked = 0;
    }

    private static Dn common(Dn one, Dn other) {
        Dn above = one;
        while (!other.isWithin(above)) {
            above = above.parent();
        }
        return above;
    }
}
