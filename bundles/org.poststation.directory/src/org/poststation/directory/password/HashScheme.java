// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schemes in braces other than {@code {CRYPT}}: those of OpenLDAP and its modules, and those of Dovecot. */
final class HashScheme {

    private static final int LOW_PBKDF2_ROUNDS = 10_000;
    private static final Pattern PBKDF2 = Pattern.compile("(\\d{1,9})\\$[./A-Za-z0-9+=]+\\$[./A-Za-z0-9+=]+");
    private static final Pattern ARGON2 = Pattern
            .compile("\\$argon2(?:id|i|d)\\$(?:v=\\d+\\$)?m=\\d+,t=\\d+,p=\\d+\\$[A-Za-z0-9+/]+\\$[A-Za-z0-9+/]+");
    private static final Set<String> CLEAR = Set.of("CLEARTEXT", "CLEAR", "PLAIN");
    private static final Set<String> ELSEWHERE = Set.of("SASL", "KERBEROS", "K5KEY", "RADIUS", "REMOTE", "TOTP1",
            "TOTP256", "TOTP512");
    private static final Set<String> UNSALTED = Set.of("NTLM", "LANMAN", "LM", "NT", "RPA", "PLAIN-MD4",
            "PLAIN-MD5", "LDAP-MD5", "CRAM-MD5", "DIGEST-MD5", "NS-MTA-MD5");

    private HashScheme() {}

    static PasswordWeakness weakness(String scheme, String hash) {
        if (hash.isEmpty()) {
            return PasswordWeakness.DAMAGED;
        }
        if (CLEAR.contains(scheme)) {
            return PasswordWeakness.CLEAR_TEXT;
        }
        if (ELSEWHERE.contains(scheme)) {
            return PasswordWeakness.ELSEWHERE;
        }
        if (UNSALTED.contains(scheme)) {
            return PasswordWeakness.UNSALTED;
        }
        if (scheme.startsWith("PBKDF2")) {
            return pbkdf2(hash);
        }
        if (scheme.startsWith("ARGON2")) {
            return ARGON2.matcher(hash).matches() ? PasswordWeakness.NONE : PasswordWeakness.DAMAGED;
        }
        if (scheme.startsWith("SCRAM-")) {
            return PasswordWeakness.FAST;
        }
        if (scheme.endsWith("-CRYPT") || scheme.equals("BCRYPT")) {
            return CryptHash.weakness(hash);
        }
        return digest(scheme, hash);
    }

    private static PasswordWeakness pbkdf2(String hash) {
        Matcher form = PBKDF2.matcher(hash);
        if (!form.matches()) {
            return PasswordWeakness.DAMAGED;
        }
        return Integer.parseInt(form.group(1)) < LOW_PBKDF2_ROUNDS ? PasswordWeakness.FAST : PasswordWeakness.NONE;
    }

    /** {@code SHA SHA256 SHA512 MD5}, with a leading S with salt; Dovecot adds {@code .HEX} or {@code .B64}. */
    private static PasswordWeakness digest(String scheme, String hash) {
        int dot = scheme.indexOf('.');
        String name = dot < 0 ? scheme : scheme.substring(0, dot);
        boolean salted = name.startsWith("SSHA") || name.equals("SMD5");
        String plain = salted ? name.substring(1) : name;
        int length = switch (plain) {
            case "MD5" -> 16;
            case "SHA", "SHA1" -> 20;
            case "SHA256" -> 32;
            case "SHA384" -> 48;
            case "SHA512" -> 64;
            default -> 0;
        };
        if (length == 0) {
            return PasswordWeakness.UNKNOWN_SCHEME;
        }
        boolean hex = scheme.endsWith(".HEX") || !salted && hash.length() == 2 * length;
        int bytes = bytes(hash, hex).orElse(0);
        if (salted ? bytes <= length : bytes != length) {
            return PasswordWeakness.DAMAGED;
        }
        return salted ? salted(plain) : PasswordWeakness.UNSALTED;
    }

    private static PasswordWeakness salted(String digest) {
        return switch (digest) {
            case "MD5" -> PasswordWeakness.OUTDATED;
            case "SHA", "SHA1" -> PasswordWeakness.FAST;
            default -> PasswordWeakness.NONE;
        };
    }

    private static Optional<Integer> bytes(String text, boolean hex) {
        try {
            return Optional.of((hex ? HexFormat.of().parseHex(text) : Base64.getDecoder().decode(text)).length);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
