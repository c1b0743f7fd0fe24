// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.password;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

import org.poststation.profile.Secret;

/**
 * What a new password must be like. Immutable.
 *
 * @param minLength fewest characters (code points), at least 1
 * @param required kinds of characters of which each must occur
 */
public record PasswordPolicy(int minLength, Set<CharacterClass> required) {

    /** Eight characters, upper and lower case, a digit. */
    public static final PasswordPolicy DEFAULT = new PasswordPolicy(8,
            EnumSet.of(CharacterClass.UPPER_CASE, CharacterClass.LOWER_CASE, CharacterClass.DIGIT));

    /** Shorter names are not looked for: they occur in good passwords by chance. */
    private static final int SHORTEST_NAME = 3;
    private static final Pattern NAME_SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Kinds of characters. */
    public enum CharacterClass {
        /** A letter in upper case, of any script. */
        UPPER_CASE(Character::isUpperCase, PasswordViolation.NO_UPPER_CASE),
        /** A letter in lower case, of any script. */
        LOWER_CASE(Character::isLowerCase, PasswordViolation.NO_LOWER_CASE),
        /** A decimal digit. */
        DIGIT(Character::isDigit, PasswordViolation.NO_DIGIT),
        /** Neither letter nor digit nor control character. */
        SPECIAL(c -> !Character.isLetterOrDigit(c) && !Character.isISOControl(c), PasswordViolation.NO_SPECIAL);

        private final IntPredicate test;
        private final PasswordViolation violation;

        CharacterClass(IntPredicate test, PasswordViolation violation) {
            this.test = test;
            this.violation = violation;
        }

        /** Whether the character is of this kind. */
        public boolean has(int codePoint) {
            return test.test(codePoint);
        }
    }

    /** Keeps an unchangeable copy and refuses a length below 1. */
    public PasswordPolicy {
        if (minLength < 1) {
            throw new IllegalArgumentException("minLength " + minLength);
        }
        required = Set.copyOf(required);
    }

    /**
     * In which ways the password is not good enough, in the order of {@link PasswordViolation}; empty when it is.
     *
     * @param names what it must not contain: the address, given name, surname of its owner; parts of fewer than three
     *            characters are not looked for
     */
    public List<PasswordViolation> check(Secret password, Collection<String> names) {
        char[] characters = password.characters();
        int[] codePoints = codePoints(characters);
        Set<PasswordViolation> found = EnumSet.noneOf(PasswordViolation.class);
        if (codePoints.length < minLength) {
            found.add(PasswordViolation.TOO_SHORT);
        }
        for (CharacterClass kind : required) {
            if (Arrays.stream(codePoints).noneMatch(kind::has)) {
                found.add(kind.violation);
            }
        }
        if (Arrays.stream(codePoints).anyMatch(Character::isISOControl)) {
            found.add(PasswordViolation.CONTROL_CHARACTER);
        }
        if (parts(names).stream().anyMatch(part -> contains(codePoints, part))) {
            found.add(PasswordViolation.CONTAINS_NAME);
        }
        Arrays.fill(characters, '\0');
        Arrays.fill(codePoints, 0);
        return List.copyOf(found);
    }

    /** The names that must not occur: of an address the local part, as a whole and in its parts. */
    private static List<String> parts(Collection<String> names) {
        List<String> parts = new ArrayList<>();
        for (String name : names) {
            int at = name.lastIndexOf('@');
            String plain = at < 0 ? name : name.substring(0, at);
            parts.add(plain);
            parts.addAll(List.of(NAME_SEPARATORS.split(plain)));
        }
        parts.removeIf(part -> part.codePointCount(0, part.length()) < SHORTEST_NAME);
        return parts;
    }

    /** Compares code points, so that no copy of the password is made as a text that nobody can overwrite. */
    private static boolean contains(int[] password, String part) {
        int[] wanted = part.toLowerCase(Locale.ROOT).codePoints().toArray();
        for (int from = 0; from + wanted.length <= password.length; from++) {
            int same = 0;
            while (same < wanted.length && Character.toLowerCase(password[from + same]) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static int[] codePoints(char[] characters) {
        int[] all = new int[Character.codePointCount(characters, 0, characters.length)];
        for (int i = 0, at = 0; i < all.length; i++) {
            all[i] = Character.codePointAt(characters, at);
            at += Character.charCount(all[i]);
        }
        return all;
    }
}
