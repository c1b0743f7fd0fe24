// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.SearchOutcome;
import org.poststation.directory.SearchOutcome.Completeness;
import org.poststation.operation.Explanation;

/**
 * What the window knows of one directory at one moment. Immutable.
 *
 * @param profile name of its profile
 * @param phase what is going on
 * @param rows its rows; those of the last listing while a new one runs
 * @param domains its domains with counts; empty until the first listing ended
 * @param search how many entries the server delivered for the rows, and whether these are all
 * @param asOf when the last listing ended; empty before the first
 * @param stale why the rows may not be true any more; empty while they are as fresh as {@code asOf}
 * @param failure why the last work failed; empty when it did not
 */
public record DirectoryState(String profile, Phase phase, AccountSnapshot rows, List<DomainSummary> domains,
        SearchOutcome search, Optional<Instant> asOf, Optional<String> stale, Optional<Explanation> failure) {

    /** What is going on with a directory. */
    public enum Phase {
        /** Not connected. */
        CLOSED,
        /** Being connected. */
        CONNECTING,
        /** Connected, its rows are on their way. */
        LOADING,
        /** Connected, its rows are there. */
        READY,
        /** It could not be connected or listed; there are no rows. */
        FAILED
    }

    /** Keeps an unchangeable copy. */
    public DirectoryState {
        domains = List.copyOf(domains);
    }

    /** A directory that is not connected. */
    public static DirectoryState closed(String profile) {
        return new DirectoryState(profile, Phase.CLOSED, AccountSnapshot.EMPTY, List.of(),
                new SearchOutcome(0, Completeness.COMPLETE),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Whether work on it is going on. */
    public boolean isBusy() {
        return phase == Phase.CONNECTING || phase == Phase.LOADING;
    }

    /** Whether there are rows of a complete listing, fresh or not. */
    public boolean hasListing() {
        return asOf.isPresent();
    }

    /** Without what came over a connection that is closed now; a new one may be on its way. */
    DirectoryState forgotten() {
        return closed(profile).in(isBusy() ? Phase.CONNECTING : Phase.CLOSED);
    }

    DirectoryState in(Phase next) {
        return new DirectoryState(profile, next, rows, domains, search, asOf, stale, Optional.empty());
    }

    DirectoryState growing(AccountSnapshot soFar) {
        return new DirectoryState(profile, phase, soFar, domains, search, asOf, stale, failure);
    }

    DirectoryState listed(AccountSnapshot all, List<DomainSummary> counted, SearchOutcome how, Instant when) {
        return new DirectoryState(profile, Phase.READY, all, counted, how, Optional.of(when), Optional.empty(),
                Optional.empty());
    }

    DirectoryState changed(AccountSnapshot now, List<DomainSummary> counted) {
        return new DirectoryState(profile, phase, now, counted, search, asOf, stale, failure);
    }

    DirectoryState stale(String why) {
        return new DirectoryState(profile, phase == Phase.CLOSED ? phase : Phase.READY, rows, domains, search,
                asOf, Optional.of(why), failure);
    }

    DirectoryState failed(Explanation why) {
        return hasListing()
                ? new DirectoryState(profile, Phase.READY, rows, domains, search, asOf, Optional.of(why.what()),
                        Optional.of(why))
                : new DirectoryState(profile, Phase.FAILED, AccountSnapshot.EMPTY, List.of(), search, asOf,
                        stale, Optional.of(why));
    }
}
