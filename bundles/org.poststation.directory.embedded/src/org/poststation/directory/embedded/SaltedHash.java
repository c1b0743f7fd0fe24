// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Passwords as a digest of password and salt with the salt behind it, in Base64 (RFC 2307 and OpenLDAP's pw-sha2). */
public enum SaltedHash {
    /** SHA-1 with salt. */
    SSHA("{SSHA}", "SHA-1"),
    /** SHA-256 with salt. */
    SSHA256("{SSHA256}", "SHA-256"),
    /** SHA-512 with salt. */
    SSHA512("{SSHA512}", "SHA-512"),
    /** MD5 with salt. */
    SMD5("{SMD5}", "MD5"),
    /** SHA-1 without salt. */
    SHA("{SHA}", "SHA-1"),
    /** MD5 without salt. */
    MD5("{MD5}", "MD5");

    private final String prefix;
    private final String algorithm;

    SaltedHash(String prefix, String algorithm) {
        this.prefix = prefix;
        this.algorithm = algorithm;
    }

    /** The scheme in braces. */
    public String prefix() {
        return prefix;
    }

    /** The whole value of {@code userPassword}. */
    public String value(byte[] password, byte[] salt) {
        byte[] digest = digest(password, salt);
        byte[] both = Arrays.copyOf(digest, digest.length + salt.length);
        System.arraycopy(salt, 0, both, digest.length, salt.length);
        return prefix + Base64.getEncoder().encodeToString(both);
    }

    /** Whether a password has this hash, given without its prefix. */
    boolean matches(byte[] password, byte[] hash) {
        byte[] both;
        try {
            both = Base64.getDecoder().decode(hash);
        } catch (IllegalArgumentException damaged) {
            return false;
        }
        int length = newDigest().getDigestLength();
        return both.length >= length && MessageDigest.isEqual(Arrays.copyOf(both, length),
                digest(password, Arrays.copyOfRange(both, length, both.length)));
    }

    private byte[] digest(byte[] password, byte[] salt) {
        MessageDigest digest = newDigest();
        digest.update(password);
        return digest.digest(salt);
    }

    private MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
