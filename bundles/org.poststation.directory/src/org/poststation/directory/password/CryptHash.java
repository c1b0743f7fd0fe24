// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hashes that crypt(3) knows, crypt(5). */
enum CryptHash {

    YESCRYPT("yescrypt", "\\$g?y\\$[./A-Za-z0-9]+\\$[./A-Za-z0-9]{1,86}\\$[./A-Za-z0-9]{43}", PasswordWeakness.NONE),
    SCRYPT("scrypt", "\\$7\\$[./A-Za-z0-9]{11,97}\\$[./A-Za-z0-9]{43}", PasswordWeakness.NONE),
    BCRYPT("bcrypt", "\\$2[aby]\\$(\\d\\d)\\$[./A-Za-z0-9]{53}", PasswordWeakness.NONE),
    BCRYPT_FLAWED("bcrypt $2$", "\\$2x?\\$(\\d\\d)\\$[./A-Za-z0-9]{53}", PasswordWeakness.OUTDATED),
    SHA512("SHA-512", "\\$6\\$(?:rounds=(\\d{1,9})\\$)?[^$:\\n]{0,16}\\$[./A-Za-z0-9]{86}", PasswordWeakness.NONE),
    SHA256("SHA-256", "\\$5\\$(?:rounds=(\\d{1,9})\\$)?[^$:\\n]{0,16}\\$[./A-Za-z0-9]{43}", PasswordWeakness.NONE),
    ARGON2("Argon2", "\\$argon2id?\\$.+", PasswordWeakness.NONE),
    SHA1("SHA-1", "\\$sha1\\$\\d+\\$[./A-Za-z0-9]{1,64}\\$[./A-Za-z0-9]{28}", PasswordWeakness.FAST),
    MD5("MD5", "\\$1\\$[^$:\\n]{0,8}\\$[./A-Za-z0-9]{22}", PasswordWeakness.OUTDATED),
    SUN_MD5("Sun MD5", "\\$md5[$,].+", PasswordWeakness.OUTDATED),
    NT("NT", "\\$3\\$.+", PasswordWeakness.UNSALTED),
    EXTENDED_DES("extended DES", "_[./A-Za-z0-9]{19}", PasswordWeakness.OUTDATED),
    DES("DES", "[./A-Za-z0-9]{13}", PasswordWeakness.OUTDATED);

    /** 2 to the power of this many rounds, or fewer, are guessed too fast today. */
    private static final int LOW_BCRYPT_COST = 7;
    private static final int LOW_SHA_ROUNDS = 5000;

    private final String title;
    private final Pattern form;
    private final PasswordWeakness weakness;

    CryptHash(String title, String form, PasswordWeakness weakness) {
        this.title = title;
        this.form = Pattern.compile(form);
        this.weakness = weakness;
    }

    /** The algorithm of a hash for reading; its prefix when it is damaged, empty when nothing can be said. */
    static String title(String hash) {
        for (CryptHash known : values()) {
            if (known.form.matcher(hash).matches()) {
                return known.title;
            }
        }
        int end = hash.startsWith("$") ? hash.indexOf('$', 1) : -1;
        return end < 0 ? "" : hash.substring(0, end + 1);
    }

    /** What is to be said against a hash. */
    static PasswordWeakness weakness(String hash) {
        for (CryptHash known : values()) {
            Matcher form = known.form.matcher(hash);
            if (form.matches()) {
                return known.isTooFast(form) ? PasswordWeakness.FAST : known.weakness;
            }
        }
        return PasswordWeakness.DAMAGED;
    }

    private boolean isTooFast(Matcher form) {
        return switch (this) {
            case BCRYPT -> Integer.parseInt(form.group(1)) <= LOW_BCRYPT_COST;
            case SHA256, SHA512 -> form.group(1) != null && Integer.parseInt(form.group(1)) < LOW_SHA_ROUNDS;
            default -> false;
        };
    }
}
