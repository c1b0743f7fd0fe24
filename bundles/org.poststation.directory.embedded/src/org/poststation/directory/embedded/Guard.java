// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.poststation.operation.OperationException;

import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.listener.LDAPListenerExceptionHandler;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedAddRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedAddResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedCompareRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedDeleteRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedDeleteResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedExtendedRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedExtendedResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyDNRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyDNResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindResult;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ReadOnlySearchRequest;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedRequest;
import com.unboundid.ldap.sdk.extensions.WhoAmIExtendedRequest;
import com.unboundid.ldap.sdk.schema.Schema;

/**
 * Stands before every request: only the administrator reads and changes, nothing is changed that can't be saved, and
 * values are refused as slapd does.
 */
final class Guard extends InMemoryOperationInterceptor implements LDAPListenerExceptionHandler {

    private final ValueRules values;
    private final ExampleServer.Writes writes;
    private final Listings listings;
    private final Set<Long> administrators = ConcurrentHashMap.newKeySet();

    Guard(Schema schema, ExampleServer.Writes writes, Listings listings) {
        values = new ValueRules(schema);
        this.writes = writes;
        this.listings = listings;
    }

    @Override
    public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
        administrators.remove(request.getConnectionID());
    }

    @Override
    public void processSimpleBindResult(InMemoryInterceptedSimpleBindResult result) {
        boolean isAdministrator = result.getResult().getResultCode() == ResultCode.SUCCESS
                && isSame(result.getRequest().getBindDN(), ExampleServer.ADMINISTRATOR);
        if (isAdministrator) {
            administrators.add(result.getConnectionID());
        }
    }

    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
        ReadOnlySearchRequest search = request.getRequest();
        boolean isPublic = search.getBaseDN().isEmpty() && search.getScope() == SearchScope.BASE
                || isSame(search.getBaseDN(), "cn=schema");
        if (!isPublic) {
            requireAdministrator(request);
        }
    }

    @Override
    public void processSearchResult(InMemoryInterceptedSearchResult result) {
        listings.answered(result.getConnectionID(), result.getResult());
    }

    @Override
    public void processCompareRequest(InMemoryInterceptedCompareRequest request) throws LDAPException {
        requireAdministrator(request);
    }

    @Override
    public void processAddRequest(InMemoryInterceptedAddRequest request) throws LDAPException {
        beforeWrite(request);
        values.check(request.getRequest().getAttributes());
    }

    @Override
    public void processDeleteRequest(InMemoryInterceptedDeleteRequest request) throws LDAPException {
        beforeWrite(request);
    }

    @Override
    public void processModifyDNRequest(InMemoryInterceptedModifyDNRequest request) throws LDAPException {
        beforeWrite(request);
    }

    @Override
    public void processModifyRequest(InMemoryInterceptedModifyRequest request) throws LDAPException {
        beforeWrite(request);
        values.checkChanges(request.getRequest().getModifications());
    }

    @Override
    public void processExtendedRequest(InMemoryInterceptedExtendedRequest request) throws LDAPException {
        String operation = request.getRequest().getOID();
        if (operation.equals(ResetOperation.OID)) {
            requireAdministrator(request);
            reset();
        } else if (!operation.equals(WhoAmIExtendedRequest.WHO_AM_I_REQUEST_OID)) {
            beforeWrite(request);
        }
    }

    @Override
    public void processAddResult(InMemoryInterceptedAddResult result) {
        afterWrite(result.getResult().getResultCode());
    }

    @Override
    public void processDeleteResult(InMemoryInterceptedDeleteResult result) {
        afterWrite(result.getResult().getResultCode());
    }

    @Override
    public void processModifyDNResult(InMemoryInterceptedModifyDNResult result) {
        afterWrite(result.getResult().getResultCode());
    }

    @Override
    public void processModifyResult(InMemoryInterceptedModifyResult result) {
        afterWrite(result.getResult().getResultCode());
    }

    @Override
    public void processExtendedResult(InMemoryInterceptedExtendedResult result) {
        if (result.getRequest().getOID().equals(PasswordModifyExtendedRequest.PASSWORD_MODIFY_REQUEST_OID)) {
            afterWrite(result.getResult().getResultCode());
        }
    }

    @Override
    public void connectionCreationFailure(Socket socket, Throwable cause) {
        // the client sees the closed socket; there is nothing to clean up here
    }

    @Override
    public void connectionTerminated(LDAPListenerClientConnection connection, LDAPException cause) {
        administrators.remove(connection.getConnectionID());
        listings.ended(connection.getConnectionID());
    }

    private void requireAdministrator(InMemoryInterceptedRequest request) throws LDAPException {
        if (!administrators.contains(request.getConnectionID())) {
            throw new LDAPException(ResultCode.INSUFFICIENT_ACCESS_RIGHTS, Wording.SENTENCES.text("guard.account"));
        }
    }

    private void beforeWrite(InMemoryInterceptedRequest request) throws LDAPException {
        requireAdministrator(request);
        try {
            writes.beforeWrite();
        } catch (OperationException unsaved) {
            String reason = unsaved.explanation().serverText();
            throw new LDAPException(ResultCode.UNWILLING_TO_PERFORM, Wording.SENTENCES.text("guard.unsaved", reason),
                    unsaved);
        }
    }

    private void reset() throws LDAPException {
        try {
            writes.reset();
        } catch (OperationException failure) {
            String text = failure.explanation().what() + ' ' + failure.explanation().serverText();
            throw new LDAPException(ResultCode.UNWILLING_TO_PERFORM, text, failure);
        }
    }

    private void afterWrite(ResultCode result) {
        if (result == ResultCode.SUCCESS) {
            writes.afterWrite();
        }
    }

    private static boolean isSame(String dn, String other) {
        try {
            return DN.equals(dn, other);
        } catch (LDAPException noDn) {
            return false;
        }
    }
}
