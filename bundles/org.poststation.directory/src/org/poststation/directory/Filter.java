// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A search filter in its string form (RFC 4515). Built from parts, values are escaped; read from a text, the grammar is
 * checked before anything is sent.
 *
 * @param text the string form
 */
public record Filter(String text) {

    /** Matches every entry. */
    public static final Filter ANY = new Filter("(objectClass=*)");

    /**
     * Reads a filter that somebody wrote.
     *
     * @throws InvalidFilterException with the position of the fault
     */
    public static Filter parse(String text) throws InvalidFilterException {
        new FilterParser(text).check();
        return new Filter(text);
    }

    /** The attribute has this value. */
    public static Filter equal(String attribute, String value) {
        return new Filter('(' + attribute + '=' + escape(value) + ')');
    }

    /** The attribute has a value. */
    public static Filter present(String attribute) {
        return new Filter('(' + attribute + "=*)");
    }

    /** The attribute has a value that contains this text. */
    public static Filter contains(String attribute, String part) {
        return part.isEmpty() ? present(attribute) : new Filter('(' + attribute + "=*" + escape(part) + "*)");
    }

    /** The attribute has a value that ends with this text. */
    public static Filter endsWith(String attribute, String end) {
        return new Filter('(' + attribute + "=*" + escape(end) + ')');
    }

    /** All of them match. */
    public static Filter and(List<Filter> filters) {
        return combine('&', filters);
    }

    /** One of them matches. */
    public static Filter or(List<Filter> filters) {
        return combine('|', filters);
    }

    /** It does not match. */
    public Filter negated() {
        return new Filter("(!" + text + ')');
    }

    @Override
    public String toString() {
        return text;
    }

    /** Escapes a value for use in a filter, RFC 4515 section 3. */
    public static String escape(String value) {
        StringBuilder out = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == 0x7f || c == '*' || c == '(' || c == ')' || c == '\\') {
                out.append(String.format("\\%02x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static Filter combine(char operator, List<Filter> filters) {
        if (filters.size() == 1) {
            return filters.getFirst();
        }
        return new Filter(filters.stream().map(Filter::text).collect(Collectors.joining("", "(" + operator, ")")));
    }
}
