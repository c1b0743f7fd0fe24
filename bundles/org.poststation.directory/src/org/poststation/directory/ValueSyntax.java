// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The LDAP syntaxes of which this computer can tell whether a value has them (RFC 4517 section 3.3). All others take
 * any value.
 */
enum ValueSyntax {

    BOOLEAN(7, text -> text.equals("TRUE") || text.equals("FALSE")),
    DN(12, ValueSyntax::isDn),
    DIRECTORY_STRING(15, text -> !text.isEmpty()),
    GENERALIZED_TIME(24, matching("\\d{10}(?:[0-5]\\d(?:[0-6]\\d)?)?(?:[.,]\\d+)?(?:Z|[+-]\\d{2}(?:[0-5]\\d)?)")),
    IA5_STRING(26, ValueSyntax::isAscii),
    INTEGER(27, matching("0|-?[1-9]\\d*")),
    NUMERIC_STRING(36, matching("[0-9 ]+")),
    OID(38, matching("\\d+(?:\\.\\d+)+|[A-Za-z][A-Za-z0-9-]*")),
    PRINTABLE_STRING(44, matching("[A-Za-z0-9'()+,./:? =-]+")),
    TELEPHONE_NUMBER(50, matching("[A-Za-z0-9'()+,./:? =-]+"));

    private static final String ARC = "1.3.6.1.4.1.1466.115.121.1.";
    private static final Map<String, ValueSyntax> BY_OID = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(syntax -> ARC + syntax.number, Function.identity()));

    private final int number;
    private final Predicate<String> rule;

    ValueSyntax(int number, Predicate<String> rule) {
        this.number = number;
        this.rule = rule;
    }

    /** The syntax of an object identifier; empty for one that takes any value. */
    static Optional<ValueSyntax> of(String oid) {
        return Optional.ofNullable(BY_OID.get(oid));
    }

    /** Whether the value has this syntax; all of them are texts. */
    boolean accepts(AttributeValue value) {
        String text = value.textOrNull();
        return text != null && rule.test(text);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean isDn(String text) {
        try {
            return Dn.parseServed(text) != null;
        } catch (InvalidDnException notADn) {
            return false;
        }
    }
}
