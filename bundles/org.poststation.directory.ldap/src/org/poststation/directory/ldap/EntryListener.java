// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.io.Serial;
import java.util.Optional;

import com.unboundid.ldap.sdk.AsyncRequestID;
import com.unboundid.ldap.sdk.AsyncSearchResultListener;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultReference;

/** Waits for the one entry of a search and its result, on the thread that reads from the connection. */
final class EntryListener implements AsyncSearchResultListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Receiver receiver;
    private SearchResultEntry entry;

    /** Takes the result, and the entry when there is one. */
    @FunctionalInterface
    interface Receiver {
        void accept(LDAPResult result, Optional<SearchResultEntry> entry);
    }

    EntryListener(Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public void searchEntryReturned(SearchResultEntry found) {
        entry = found;
    }

    @Override
    public void searchReferenceReturned(SearchResultReference reference) {
        // a search of one entry has none
    }

    @Override
    public void searchResultReceived(AsyncRequestID request, SearchResult result) {
        receiver.accept(result, Optional.ofNullable(entry));
    }
}
