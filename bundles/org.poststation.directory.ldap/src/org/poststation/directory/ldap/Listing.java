// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.io.Serial;

import org.poststation.directory.ConnectionFailedException.Reason;
import org.poststation.directory.Dn;
import org.poststation.directory.EntrySink;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.SearchOutcome;
import org.poststation.directory.SearchOutcome.Completeness;
import org.poststation.directory.SearchRequest;
import org.poststation.operation.OperationException;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.DereferencePolicy;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchResultListener;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;

/** One search: sends it page by page and hands the entries on, on the thread of the caller. */
final class Listing implements SearchResultListener {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int UNPAGED = 0;
    private static final int[] SMALLER_PAGES = {100, 10, UNPAGED};

    private final transient SearchRequest request;
    private final transient EntrySink sink;
    private final transient Server server;
    private long delivered;
    private long referrals;
    private boolean more;
    private transient InvalidDnException unreadable;

    Listing(SearchRequest request, EntrySink sink, Server server) {
        this.request = request;
        this.sink = sink;
        this.server = server;
    }

    /** Whether nothing was handed on yet, so that the search may be made again. */
    boolean isUntouched() {
        return delivered == 0;
    }

    /** Searches in pages when the server knows them, in smaller ones or in none when it refuses the size. */
    SearchOutcome run(ListingConnection connection, boolean pages) throws OperationException {
        SearchOutcome outcome = search(connection, pages ? server.limits().pageSize() : UNPAGED);
        for (int size : SMALLER_PAGES) {
            boolean refused = outcome.completeness() == Completeness.ADMINISTRATIVE_LIMIT && delivered == 0;
            if (!refused || !pages) {
                return outcome;
            }
            referrals = 0;
            outcome = search(connection, size);
        }
        return outcome;
    }

    private SearchOutcome search(ListingConnection connection, int pageSize) throws OperationException {
        ASN1OctetString cookie = null;
        while (true) {
            com.unboundid.ldap.sdk.SearchRequest page = page();
            if (pageSize != UNPAGED) {
                page.addControl(new SimplePagedResultsControl(upToLimit(pageSize), cookie, false));
            } else if (request.limit() > 0) {
                page.setSizeLimit(request.limit() + 1);
            }
            SearchResult result = connection.search(page);
            if (unreadable != null) {
                throw server.failure(Reason.NOT_LDAP, unreadable);
            }
            cookie = pageSize == UNPAGED ? null : cookie(result);
            if (more || cookie == null) {
                return new SearchOutcome(delivered, completeness(result.getResultCode()), referrals);
            }
        }
    }

    @Override
    public void searchEntryReturned(SearchResultEntry entry) {
        if (unreadable != null) {
            return;
        }
        if (request.limit() > 0 && delivered == request.limit()) {
            more = true;
            return;
        }
        try {
            sink.accept(request.versions()
                    ? Versions.of(entry, Dn.parseServed(entry.getDN()))
                    : Entries.of(entry));
            delivered++;
        } catch (InvalidDnException noDn) {
            unreadable = noDn;
        }
    }

    @Override
    public void searchReferenceReturned(SearchResultReference reference) {
        referrals++;
    }

    private com.unboundid.ldap.sdk.SearchRequest page() {
        SearchScope scope = switch (request.scope()) {
            case BASE -> SearchScope.BASE;
            case ONE_LEVEL -> SearchScope.ONE;
            case SUBTREE -> SearchScope.SUB;
        };
        return new com.unboundid.ldap.sdk.SearchRequest(this, request.base().toString(), scope,
                DereferencePolicy.NEVER, 0, 0, false, filter(), attributes());
    }

    private String[] attributes() {
        return (request.versions() ? Versions.with(request.attributes()) : request.attributes())
                .toArray(String[]::new);
    }

    private Filter filter() {
        try {
            return Filter.create(request.filter().text());
        } catch (LDAPException unknown) {
            throw new IllegalArgumentException(unknown);
        }
    }

    private int upToLimit(int pageSize) {
        long wanted = request.limit() > 0 ? request.limit() + 1 - delivered : Integer.MAX_VALUE;
        return (int) Math.max(1, Math.min(pageSize, wanted));
    }

    private ASN1OctetString cookie(SearchResult result) throws OperationException {
        try {
            SimplePagedResultsControl answer = SimplePagedResultsControl.get(result);
            boolean another = answer != null && answer.moreResultsToReturn()
                    && result.getResultCode().equals(ResultCode.SUCCESS);
            return another ? answer.getCookie() : null;
        } catch (LDAPException broken) {
            throw server.failure(Reason.NOT_LDAP, broken);
        }
    }

    private Completeness completeness(ResultCode code) {
        if (more) {
            return Completeness.CALLER_LIMIT;
        }
        return switch (code.intValue()) {
            case ResultCode.SIZE_LIMIT_EXCEEDED_INT_VALUE -> Completeness.SERVER_SIZE_LIMIT;
            case ResultCode.TIME_LIMIT_EXCEEDED_INT_VALUE -> Completeness.SERVER_TIME_LIMIT;
            case ResultCode.ADMIN_LIMIT_EXCEEDED_INT_VALUE -> Completeness.ADMINISTRATIVE_LIMIT;
            default -> Completeness.COMPLETE;
        };
    }
}
