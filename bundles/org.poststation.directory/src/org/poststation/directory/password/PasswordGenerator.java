// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.random.RandomGenerator;

import org.poststation.directory.password.PasswordPolicy.CharacterClass;
import org.poststation.profile.Secret;

/**
 * Makes passwords that can be read out on the telephone: groups of four joined by hyphens, for example
 * {@code hK7m-tQ3x-Vn9w}, without characters that look like others ({@code 0 O o 1 l I} and so on). Each character is
 * drawn from 56 with equal chance, so three groups are worth about 69 bits.
 */
public final class PasswordGenerator {

    private static final int GROUP = 4;
    private static final int FEWEST_GROUPS = 3;
    private static final Map<CharacterClass, String> ALPHABETS = Map.of(
            CharacterClass.UPPER_CASE, "ABCDEFGHJKLMNPQRSTUVWXYZ",
            CharacterClass.LOWER_CASE, "abcdefghijkmnpqrstuvwxyz",
            CharacterClass.DIGIT, "23456789");
    private static final String ALL = String.join("", ALPHABETS.values());

    private final RandomGenerator random;

    /** A generator that draws from the system's secure random numbers. */
    public PasswordGenerator() {
        this(new SecureRandom());
    }

    PasswordGenerator(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A fresh password that fulfils the policy.
     *
     * @param names as in {@link PasswordPolicy#check}
     */
    public Secret generate(PasswordPolicy policy, Collection<String> names) {
        int groups = Math.max(FEWEST_GROUPS, (policy.minLength() + GROUP + 1) / (GROUP + 1));
        while (true) {
            Secret password = Secret.of(draw(groups));
            if (policy.check(password, names).isEmpty()) {
                return password;
            }
            password.close();
        }
    }

    /** Draws all again when a class is missing, which keeps every allowed password equally likely. */
    private char[] draw(int groups) {
        char[] password = new char[groups * (GROUP + 1) - 1];
        do {
            for (int i = 0; i < password.length; i++) {
                password[i] = i % (GROUP + 1) == GROUP ? '-' : ALL.charAt(random.nextInt(ALL.length()));
            }
        } while (!ALPHABETS.keySet().stream().allMatch(kind -> has(password, kind)));
        return password;
    }

    private static boolean has(char[] password, CharacterClass kind) {
        for (char c : password) {
            if (kind.has(c)) {
                return true;
            }
        }
        return false;
    }
}
