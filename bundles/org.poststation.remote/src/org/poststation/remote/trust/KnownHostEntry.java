// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.poststation.profile.node.HostPatterns;

/**
 * One line of a file of known keys.
 *
 * @param names comma-separated patterns, or one hashed name
 * @param key the key on the wire
 * @param isRevoked whether the key must not be used
 */
record KnownHostEntry(String names, byte[] key, boolean isRevoked) {

    private static final String REVOKED = "@revoked";
    private static final String HASHED = "|1|";
    private static final int SALT_BYTES = 20;
    private static final int FIELDS = 3;

    /** The entry of a line; empty for comments, certificate authorities and what can't be understood. */
    static Optional<KnownHostEntry> parse(String line) {
        String text = line.strip();
        boolean isRevoked = text.startsWith(REVOKED + ' ') || text.startsWith(REVOKED + '\t');
        if (isRevoked) {
            text = text.substring(REVOKED.length()).strip();
        }
        String[] fields = text.split("[ \t]+");
        if (text.isEmpty() || text.startsWith("#") || text.startsWith("@") || fields.length < FIELDS) {
            return Optional.empty();
        }
        try {
            byte[] key = Base64.getDecoder().decode(fields[2]);
            boolean isKey = new HostKey("", 0, key).type().equals(fields[1]);
            return isKey ? Optional.of(new KnownHostEntry(fields[0], key, isRevoked)) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** Whether the line is about this host. */
    boolean isOf(String host, int port) {
        String name = new HostKey(host.toLowerCase(Locale.ROOT), port, new byte[0]).place();
        return names.startsWith(HASHED) ? isHashOf(name) : HostPatterns.of(names.split(",")).match(name);
    }

    /** The line of a key. */
    static String hashed(HostKey key) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        String name = new HostKey(key.host().toLowerCase(Locale.ROOT), key.port(), key.blob()).place();
        Base64.Encoder base64 = Base64.getEncoder();
        return HASHED + base64.encodeToString(salt) + '|' + base64.encodeToString(hash(salt, name)) + ' ' + key.type()
                + ' ' + base64.encodeToString(key.blob());
    }

    private boolean isHashOf(String name) {
        String[] parts = names.split("\\|");
        if (parts.length != FIELDS + 1) {
            return false;
        }
        try {
            byte[] salt = Base64.getDecoder().decode(parts[2]);
            return salt.length > 0
                    && MessageDigest.isEqual(hash(salt, name), Base64.getDecoder().decode(parts[FIELDS]));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static byte[] hash(byte[] salt, String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(salt, "HmacSHA1"));
            return mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
