// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.listener.InMemoryExtendedOperationHandler;
import com.unboundid.ldap.listener.InMemoryRequestHandler;
import com.unboundid.ldap.listener.PasswordModifyExtendedOperationHandler;
import com.unboundid.ldap.sdk.ExtendedRequest;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedRequest;
import com.unboundid.ldap.sdk.extensions.PasswordModifyExtendedResult;

/** The password modify operation (RFC 3062) that stores a salted hash, as slapd does, where the library would not. */
final class PasswordModifyOperation extends InMemoryExtendedOperationHandler {

    private static final int SALT_BYTES = 16;
    private static final int GENERATED_BYTES = 12;

    private final PasswordModifyExtendedOperationHandler library = new PasswordModifyExtendedOperationHandler();
    private final SecureRandom random = new SecureRandom();

    @Override
    public String getExtendedOperationHandlerName() {
        return library.getExtendedOperationHandlerName();
    }

    @Override
    public List<String> getSupportedExtendedRequestOIDs() {
        return library.getSupportedExtendedRequestOIDs();
    }

    @Override
    public ExtendedResult processExtendedOperation(InMemoryRequestHandler handler, int messageId,
            ExtendedRequest request) {
        try {
            PasswordModifyExtendedRequest asked = new PasswordModifyExtendedRequest(request);
            byte[] wanted = asked.getNewPasswordBytes() == null ? generated() : asked.getNewPasswordBytes();
            PasswordModifyExtendedRequest hashed = new PasswordModifyExtendedRequest(asked.getUserIdentity(),
                    asked.getOldPasswordBytes(), hash(wanted), request.getControls());
            ExtendedResult result = library.processExtendedOperation(handler, messageId, hashed);
            boolean generatedHere = asked.getNewPasswordBytes() == null;
            return generatedHere && result.getResultCode() == ResultCode.SUCCESS
                    ? new PasswordModifyExtendedResult(messageId, ResultCode.SUCCESS, null, null, null,
                            new ASN1OctetString(wanted), null)
                    : result;
        } catch (LDAPException malformed) {
            return new ExtendedResult(malformed);
        }
    }

    private byte[] hash(byte[] password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return SaltedHash.SSHA512.value(password, salt).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] generated() {
        byte[] bytes = new byte[GENERATED_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encode(bytes);
    }
}
