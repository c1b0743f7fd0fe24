// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

import java.util.Locale;
import java.util.regex.Pattern;

import org.poststation.model.Severity;

/**
 * What an existing value of {@code userPassword} is, without the hash itself.
 *
 * @param scheme the scheme for reading, for example {@code {SSHA512}} or {@code {CRYPT} SHA-512}; empty for clear text
 * @param weakness what is to be said against it
 * @param locked whether an exclamation mark in front of the hash keeps everybody out
 */
public record StoredPassword(String scheme, PasswordWeakness weakness, boolean locked) {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z0-9._/-]+");
    private static final Pattern BARE_CRYPT = Pattern.compile("\\$[0-9a-z-]{1,12}[$,].{10,}", Pattern.DOTALL);
    /** What useradd and usermod write where no password is to match. */
    private static final Pattern NO_HASH = Pattern.compile("[!*x]+|!!.*");

    /**
     * Reads a value as it stands in the directory. Never fails: what is not known is said so.
     *
     * @param value with the scheme in braces where there is one (RFC 2307 section 5.3)
     */
    public static StoredPassword parse(String value) {
        boolean locked = value.startsWith("!");
        String rest = locked ? value.substring(1) : value;
        int end = rest.startsWith("{") ? rest.indexOf('}') : -1;
        if (end > 0 && SCHEME.matcher(rest).region(1, end).matches()) {
            return inBraces(rest.substring(1, end), rest.substring(end + 1), locked);
        }
        if (NO_HASH.matcher(value).matches()) {
            return new StoredPassword("", PasswordWeakness.NONE, true);
        }
        if (BARE_CRYPT.matcher(rest).matches()) {
            return new StoredPassword(CryptHash.title(rest), CryptHash.weakness(rest), locked);
        }
        return new StoredPassword("", PasswordWeakness.CLEAR_TEXT, locked);
    }

    /** How bad the way of storing is. */
    public Severity strength() {
        return weakness.severity();
    }

    private static StoredPassword inBraces(String scheme, String value, boolean lockedBefore) {
        boolean locked = lockedBefore || value.startsWith("!");
        String hash = value.startsWith("!") ? value.substring(1) : value;
        String name = scheme.toUpperCase(Locale.ROOT);
        String shown = '{' + name + '}';
        if (name.equals("CRYPT")) {
            if (hash.isEmpty() || NO_HASH.matcher(hash).matches()) {
                return new StoredPassword(shown, PasswordWeakness.NONE, true);
            }
            return new StoredPassword((shown + ' ' + CryptHash.title(hash)).strip(), CryptHash.weakness(hash), locked);
        }
        return new StoredPassword(shown, HashScheme.weakness(name, hash), locked);
    }
}
