// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

import com.unboundid.ldap.listener.InMemoryPasswordEncoder;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ReadOnlyEntry;
import com.unboundid.ldap.sdk.ResultCode;

/**
 * Lets the server check hashes that it finds in entries. It never hashes by itself and takes any hash, as slapd does.
 */
final class StoredHashEncoder extends InMemoryPasswordEncoder {

    private final BiPredicate<byte[], byte[]> matches;

    private StoredHashEncoder(String prefix, BiPredicate<byte[], byte[]> matches) {
        super(prefix, null);
        this.matches = matches;
    }

    /** One for each scheme that the server can check. */
    static InMemoryPasswordEncoder[] all() {
        List<InMemoryPasswordEncoder> encoders = new ArrayList<>();
        encoders.add(new StoredHashEncoder("{CRYPT}", Sha512Crypt::matches));
        for (SaltedHash scheme : SaltedHash.values()) {
            encoders.add(new StoredHashEncoder(scheme.prefix(), scheme::matches));
        }
        return encoders.toArray(InMemoryPasswordEncoder[]::new);
    }

    @Override
    protected byte[] encodePassword(byte[] clear, ReadOnlyEntry entry, List<Modification> modifications)
            throws LDAPException {
        throw new LDAPException(ResultCode.NOT_SUPPORTED);
    }

    @Override
    protected void ensurePreEncodedPasswordAppearsValid(byte[] encoded, ReadOnlyEntry entry,
            List<Modification> modifications) {
        // takes any value: slapd does not look into userPassword either
    }

    @Override
    protected boolean passwordMatches(byte[] clear, byte[] encoded, ReadOnlyEntry entry) {
        return matches.test(clear, encoded);
    }

    @Override
    protected byte[] extractClearPassword(byte[] encoded, ReadOnlyEntry entry) throws LDAPException {
        throw new LDAPException(ResultCode.NOT_SUPPORTED);
    }

    @Override
    public void toString(StringBuilder buffer) {
        buffer.append("StoredHashEncoder(").append(getPrefix()).append(')');
    }
}
