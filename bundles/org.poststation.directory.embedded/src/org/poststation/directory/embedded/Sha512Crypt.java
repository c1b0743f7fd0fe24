// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks SHA-512 hashes of crypt(3), crypt(5) {@code $6$}; the other ones of crypt never match here. */
final class Sha512Crypt {

    private static final Pattern FORM = Pattern
            .compile("\\$6\\$(?:rounds=(\\d{4,9})\\$)?([^$]{0,16})\\$([./0-9A-Za-z]{86})");
    private static final String ALPHABET = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int DEFAULT_ROUNDS = 5000;
    private static final int LENGTH = 64;

    private Sha512Crypt() {}

    static boolean matches(byte[] password, byte[] hash) {
        Matcher form = FORM.matcher(new String(hash, StandardCharsets.ISO_8859_1));
        if (!form.matches()) {
            return false;
        }
        int rounds = form.group(1) == null ? DEFAULT_ROUNDS : Integer.parseInt(form.group(1));
        byte[] salt = form.group(2).getBytes(StandardCharsets.ISO_8859_1);
        return MessageDigest.isEqual(text(digest(password, salt, rounds)).getBytes(StandardCharsets.US_ASCII),
                form.group(3).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] digest(byte[] password, byte[] salt, int rounds) {
        MessageDigest sha = sha();
        byte[] result = first(sha, password, salt);
        byte[] passwords = repeated(sha, password, password.length, password.length);
        byte[] salts = repeated(sha, salt, 16 + (result[0] & 0xff), salt.length);
        for (int round = 0; round < rounds; round++) {
            boolean odd = round % 2 == 1;
            sha.update(odd ? passwords : result);
            if (round % 3 != 0) {
                sha.update(salts);
            }
            if (round % 7 != 0) {
                sha.update(passwords);
            }
            result = sha.digest(odd ? result : passwords);
        }
        return result;
    }

    private static byte[] first(MessageDigest sha, byte[] password, byte[] salt) {
        sha.update(password);
        sha.update(salt);
        byte[] alternate = sha.digest(password);
        sha.update(password);
        sha.update(salt);
        sha.update(stretched(alternate, password.length));
        for (int bits = password.length; bits > 0; bits >>= 1) {
            sha.update((bits & 1) == 1 ? alternate : password);
        }
        return sha.digest();
    }

    private static byte[] repeated(MessageDigest sha, byte[] part, int times, int length) {
        for (int time = 0; time < times; time++) {
            sha.update(part);
        }
        return stretched(sha.digest(), length);
    }

    private static byte[] stretched(byte[] digest, int length) {
        byte[] result = new byte[length];
        for (int at = 0; at < length; at++) {
            result[at] = digest[at % LENGTH];
        }
        return result;
    }

    /** Three bytes become four characters; the bytes are taken in an order of their own. */
    private static String text(byte[] digest) {
        StringBuilder text = new StringBuilder();
        int[] at = {0, 21, 42};
        for (int group = 0; group < 21; group++) {
            int bits = (digest[at[0]] & 0xff) << 16 | (digest[at[1]] & 0xff) << 8 | digest[at[2]] & 0xff;
            append(text, bits, 4);
            at = new int[] {at[1] + 1, at[2] + 1, at[0] + 1};
        }
        append(text, digest[LENGTH - 1] & 0xff, 2);
        return text.toString();
    }

    private static void append(StringBuilder text, int bits, int characters) {
        for (int character = 0; character < characters; character++) {
            text.append(ALPHABET.charAt(bits >> 6 * character & 0x3f));
        }
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
