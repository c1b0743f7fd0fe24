// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.util.List;

import com.unboundid.ldap.listener.InMemoryExtendedOperationHandler;
import com.unboundid.ldap.listener.InMemoryRequestHandler;
import com.unboundid.ldap.sdk.ExtendedRequest;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.ResultCode;

/**
 * An extended operation (RFC 4511 section 4.12) by which another console asks for the delivered data. The work is done
 * by {@link Guard}: the library runs this class while nobody may read the content, which saving has to.
 */
final class ResetOperation extends InMemoryExtendedOperationHandler {

    /** An OID made from a random UUID (X.667). */
    static final String OID = "2.25.147696415001303367027299804968258533905";

    @Override
    public String getExtendedOperationHandlerName() {
        return "Reset of the example directory";
    }

    @Override
    public List<String> getSupportedExtendedRequestOIDs() {
        return List.of(OID);
    }

    @Override
    public ExtendedResult processExtendedOperation(InMemoryRequestHandler handler, int messageId,
            ExtendedRequest request) {
        return new ExtendedResult(messageId, ResultCode.SUCCESS, null, null, null, null, null, null);
    }
}
