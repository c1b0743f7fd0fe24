// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.util.HexFormat;

/** Checks the grammar of RFC 4515 section 3. */
final class FilterParser {

    private static final int DEEPEST = 100;

    private final String text;
    private int at;

    FilterParser(String text) {
        this.text = text;
    }

    void check() throws InvalidFilterException {
        filter(0);
        if (at != text.length()) {
            throw fault();
        }
    }

    private void filter(int depth) throws InvalidFilterException {
        expect('(');
        char c = depth > DEEPEST ? 0 : peek();
        if (c == '&' || c == '|') {
            at++;
            while (peek() == '(') {
                filter(depth + 1);
            }
        } else if (c == '!') {
            at++;
            filter(depth + 1);
        } else {
            item();
        }
        expect(')');
    }

    private void item() throws InvalidFilterException {
        boolean hasAttribute = description();
        if (peek() == ':') {
            extensible(hasAttribute);
        } else if (!hasAttribute) {
            throw fault();
        } else if (peek() == '~' || peek() == '>' || peek() == '<') {
            at++;
        }
        expect('=');
        while (peek() != ')' && at < text.length()) {
            value();
        }
    }

    /** {@code :dn}, the name of a matching rule, or both; without an attribute there must be a rule. */
    private void extensible(boolean hasAttribute) throws InvalidFilterException {
        boolean isEnough = hasAttribute;
        while (peek() == ':' && at + 1 < text.length() && text.charAt(at + 1) != '=') {
            at++;
            int start = at;
            if (!description()) {
                throw fault();
            }
            isEnough |= !text.substring(start, at).equalsIgnoreCase("dn");
        }
        if (!isEnough) {
            throw fault();
        }
        expect(':');
    }

    private boolean description() {
        int start = at;
        while (isDescription(peek())) {
            at++;
        }
        return at > start;
    }

    private void value() throws InvalidFilterException {
        char c = peek();
        if (c == '(' || c == 0) {
            throw fault();
        }
        if (c != '\\') {
            at++;
            return;
        }
        boolean hex = at + 2 < text.length() && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
        if (!hex) {
            throw fault();
        }
        at += 3;
    }

    private void expect(char c) throws InvalidFilterException {
        if (peek() != c) {
            throw fault();
        }
        at++;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private InvalidFilterException fault() {
        return new InvalidFilterException(text, at);
    }

    private static boolean isDescription(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == ';');
    }
}
