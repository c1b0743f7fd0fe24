// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

import java.nio.charset.StandardCharsets;

import org.poststation.remote.node.SafeText;

/** Reads one line of JSON (RFC 8259) in UTF-8, value by value; texts come out safe to show. */
final class JsonScanner {

    private static final int HEX = 16;
    private static final int ESCAPE_DIGITS = 4;
    private static final int DEEPEST = 32;

    private final byte[] bytes;
    private final int end;
    private int at;

    JsonScanner(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        at = offset;
        end = offset + length;
    }

    /** Whether the next thing is this character, which is passed over then. */
    boolean take(char wanted) {
        space();
        if (at < end && bytes[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /** Passes over this character, which must be next. */
    void require(char wanted) throws MalformedListingException {
        if (!take(wanted)) {
            throw fault();
        }
    }

    /** The name of the next member, its colon passed over. */
    String name() throws MalformedListingException {
        String name = text();
        require(':');
        return name;
    }

    /** The next value, a text. */
    String text() throws MalformedListingException {
        require('"');
        int begin = at;
        boolean isPlain = true;
        while (at < end && bytes[at] != '"') {
            isPlain &= bytes[at] >= ' ' && bytes[at] != 0x7f && bytes[at] != '\\';
            at += bytes[at] == '\\' ? 2 : 1;
        }
        if (at >= end) {
            at = end;
            throw fault();
        }
        int close = at++;
        return isPlain
                ? new String(bytes, begin, close - begin, StandardCharsets.ISO_8859_1)
                : SafeText.decode(unescaped(begin, close).getBytes(StandardCharsets.UTF_8));
    }

    /** The next value, a whole number. */
    long number() throws MalformedListingException {
        space();
        int begin = at;
        while (at < end && (bytes[at] >= '0' && bytes[at] <= '9' || bytes[at] == '-')) {
            at++;
        }
        try {
            return Long.parseLong(new String(bytes, begin, at - begin, StandardCharsets.US_ASCII));
        } catch (NumberFormatException none) {
            at = begin;
            throw (MalformedListingException) fault().initCause(none);
        }
    }

    /** Passes over the next value, whatever it is. */
    void skip() throws MalformedListingException {
        skip(0);
    }

    private void skip(int depth) throws MalformedListingException {
        space();
        if (at >= end || depth > DEEPEST) {
            throw fault();
        }
        switch (bytes[at]) {
            case '"' -> text();
            case '{', '[' -> {
                boolean isObject = bytes[at++] == '{';
                char close = isObject ? '}' : ']';
                while (!take(close)) {
                    if (isObject) {
                        name();
                    }
                    skip(depth + 1);
                    if (!take(',')) {
                        require(close);
                        return;
                    }
                }
            }
            default -> word();
        }
    }

    /** Requires that nothing follows. */
    void requireEnd() throws MalformedListingException {
        space();
        if (at < end) {
            throw fault();
        }
    }

    private void word() throws MalformedListingException {
        int begin = at;
        while (at < end && (Character.isLetterOrDigit(bytes[at]) || "+-.".indexOf(bytes[at]) >= 0)) {
            at++;
        }
        if (at == begin) {
            throw fault();
        }
    }

    private void space() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
    }

    private String unescaped(int from, int to) throws MalformedListingException {
        String raw = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(raw.length());
        int next = 0;
        while (next < raw.length()) {
            char character = raw.charAt(next++);
            if (character == '\\') {
                char kind = raw.charAt(next++);
                if (kind == 'u') {
                    text.append(unit(raw, next));
                    next += ESCAPE_DIGITS;
                } else {
                    int control = "bfnrt".indexOf(kind);
                    text.append(control < 0 ? kind : "\b\f\n\r\t".charAt(control));
                }
            } else {
                text.append(character);
            }
        }
        return text.toString();
    }

    private char unit(String raw, int from) throws MalformedListingException {
        try {
            return (char) Integer.parseInt(raw, from, from + ESCAPE_DIGITS, HEX);
        } catch (NumberFormatException | IndexOutOfBoundsException none) {
            throw (MalformedListingException) fault().initCause(none);
        }
    }

    private MalformedListingException fault() {
        return new MalformedListingException(at);
    }
}
