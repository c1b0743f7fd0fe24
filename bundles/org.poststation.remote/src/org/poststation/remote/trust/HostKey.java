// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.trust;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * The public key by which a host proves who it is.
 *
 * @param host as it was asked for
 * @param port as it was asked for
 * @param blob the key on the wire (RFC 4253 section 6.6)
 */
public record HostKey(String host, int port, byte[] blob) {

    private static final int USUAL_PORT = 22;
    private static final int LONGEST_TYPE = 64;

    /** The kind of the key, for example {@code ssh-ed25519}; empty when the key is none. */
    public String type() {
        if (blob.length < Integer.BYTES) {
            return "";
        }
        int length = ByteBuffer.wrap(blob).getInt();
        return length > 0 && length <= LONGEST_TYPE && length <= blob.length - Integer.BYTES
                ? new String(blob, Integer.BYTES, length, StandardCharsets.US_ASCII)
                : "";
    }

    /** {@code SHA256:} and 43 characters, as OpenSSH shows it. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(blob);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** The host as files of known keys name it: with the port in brackets unless it is the registered one. */
    public String place() {
        return port == USUAL_PORT ? host : '[' + host + "]:" + port;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostKey key && host.equals(key.host) && port == key.port
                && Arrays.equals(blob, key.blob);
    }

    @Override
    public int hashCode() {
        return host.hashCode() * 31 + Arrays.hashCode(blob);
    }

    @Override
    public String toString() {
        return place() + ' ' + type() + ' ' + fingerprint();
    }
}
