// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;

/**
 * Listings in pages (RFC 2696) of which the last page was not asked for yet. One whose client is silent for a second
 * was given up: nobody has to fetch all pages.
 */
final class Listings {

    private static final long GIVEN_UP_NANOSECONDS = TimeUnit.SECONDS.toNanos(1);

    private final Map<Long, Long> lastPage = new ConcurrentHashMap<>();

    /** Notes how a search of a connection ended. */
    void answered(long connection, LDAPResult result) {
        boolean goesOn = result.getResponseControl(
                SimplePagedResultsControl.PAGED_RESULTS_OID) instanceof SimplePagedResultsControl page
                && page.moreResultsToReturn();
        if (goesOn) {
            lastPage.put(connection, System.nanoTime());
        } else {
            lastPage.remove(connection);
        }
    }

    /** Forgets a connection that ended. */
    void ended(long connection) {
        lastPage.remove(connection);
    }

    /** Whether a client is about to ask for another page. */
    boolean areUnderWay() {
        long now = System.nanoTime();
        return lastPage.values().stream().anyMatch(last -> now - last < GIVEN_UP_NANOSECONDS);
    }
}
