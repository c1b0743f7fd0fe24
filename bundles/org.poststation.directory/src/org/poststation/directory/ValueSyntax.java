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

    BOOLEAN(7, text(text -> text.equals("TRUE") || text.equals("FALSE"))),
    DN(12, text(ValueSyntax::isDn)),
    DIRECTORY_STRING(15, value -> value.length() > 0 && value.isText()),
    GENERALIZED_TIME(24, matching("\\d{10}(?:[0-5]\\d(?:[0-6]\\d)?)?(?:[.,]\\d+)?(?:Z|[+-]\\d{2}(?:[0-5]\\d)?)")),
    IA5_STRING(26, AttributeValue::isAscii),
    INTEGER(27, matching("0|-?[1-9]\\d*")),
    NUMERIC_STRING(36, matching("[0-9 ]+")),
    OID(38, text(ValueSyntax::isOid)),
    PRINTABLE_STRING(44, matching("[A-Za-z0-9'()+,./:? =-]+")),
    TELEPHONE_NUMBER(50, matching("[A-Za-z0-9'()+,./:? =-]+"));

    private static final Pattern NUMBERS = Pattern.compile("\\d+(?:\\.\\d+)+");
    private static final String ARC = "1.3.6.1.4.1.1466.115.121.1.";
    private static final Map<String, ValueSyntax> BY_OID = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(syntax -> ARC + syntax.number, Function.identity()));

    private final int number;
    private final Predicate<AttributeValue> rule;

    ValueSyntax(int number, Predicate<AttributeValue> rule) {
        this.number = number;
        this.rule = rule;
    }

    /** The syntax of an object identifier; empty for one that takes any value. */
    static Optional<ValueSyntax> of(String oid) {
        return Optional.ofNullable(BY_OID.get(oid));
    }

    /** Whether the value has this syntax; all of them are texts. */
    boolean accepts(AttributeValue value) {
        return rule.test(value);
    }

    private static Predicate<AttributeValue> matching(String pattern) {
        return text(Pattern.compile(pattern).asMatchPredicate());
    }

    private static Predicate<AttributeValue> text(Predicate<String> rule) {
        return value -> {
            String text = value.textOrNull();
            return text != null && rule.test(text);
        };
    }

    /** A name such as every entry's object classes have, or numbers. */
    private static boolean isOid(String text) {
        return isName(text) || NUMBERS.matcher(text).matches();
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            boolean inner = i > 0 && (c >= '0' && c <= '9' || c == '-');
            if (!letter && !inner) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isDn(String text) {
        try {
            return Dn.parseServed(text) != null;
        } catch (InvalidDnException notADn) {
            return false;
        }
    }
}
