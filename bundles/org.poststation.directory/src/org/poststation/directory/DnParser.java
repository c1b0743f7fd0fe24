// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.poststation.directory.Dn.Pair;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.InvalidDnException.Fault;

/**
 * Reads the string form of a name (RFC 4514 section 3) and points at the fault. Stricter than servers in one thing: an
 * unescaped {@code =} in a value is refused when a usual naming attribute stands before it, joined by something else
 * than a comma. Servers answer that mistake with "invalid credentials".
 */
final class DnParser {

    private static final Set<String> NAMING_TYPES = Set.of("dc", "o", "ou", "cn", "c", "l", "st", "uid", "mail", "vd",
            "domainname");

    private final String text;
    private final boolean strict;
    private int at;

    /** @param strict whether to refuse what is allowed but nearly always a mistake */
    DnParser(String text, boolean strict) {
        this.text = text;
        this.strict = strict;
    }

    List<Rdn> parse() throws InvalidDnException {
        List<Rdn> rdns = new ArrayList<>();
        skipSpaces();
        if (at == text.length()) {
            return rdns;
        }
        rdns.add(rdn());
        while (at < text.length()) {
            at++;
            skipSpaces();
            rdns.add(rdn());
        }
        return rdns;
    }

    private Rdn rdn() throws InvalidDnException {
        List<Pair> pairs = new ArrayList<>();
        pairs.add(pair());
        while (at < text.length() && text.charAt(at) == '+') {
            at++;
            skipSpaces();
            pairs.add(pair());
        }
        return new Rdn(pairs);
    }

    private Pair pair() throws InvalidDnException {
        String type = type();
        at++;
        skipSpaces();
        return new Pair(type, at < text.length() && text.charAt(at) == '#' ? hexValue() : value());
    }

    private String type() throws InvalidDnException {
        int start = at;
        while (at < text.length() && isTypeCharacter(text.charAt(at))) {
            at++;
        }
        int end = at;
        skipSpaces();
        if (at == text.length() || text.charAt(at) != '=') {
            throw new InvalidDnException(at == start ? Fault.NO_TYPE : Fault.NO_EQUALS, text, at);
        }
        if (end == start || !isType(text.substring(start, end))) {
            throw new InvalidDnException(end == start ? Fault.NO_TYPE : Fault.BAD_TYPE, text, start);
        }
        return text.substring(start, end);
    }

    private String value() throws InvalidDnException {
        int start = at;
        while (at < text.length() && isPlain(text.charAt(at))) {
            at++;
        }
        if (at > start && (at == text.length() || isEnd(text.charAt(at)))) {
            return text.substring(start, at);
        }
        at = start;
        return unescapedValue();
    }

    private String unescapedValue() throws InvalidDnException {
        int start = at;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int keep = 0;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            char c = text.charAt(at);
            if (c == '\\') {
                escaped(bytes);
                keep = bytes.size();
                continue;
            }
            checkPlain(c, start);
            int length = Character.charCount(text.codePointAt(at));
            bytes.writeBytes(text.substring(at, at + length).getBytes(StandardCharsets.UTF_8));
            at += length;
            keep = c == ' ' ? keep : bytes.size();
        }
        return decode(start, bytes.toByteArray(), keep);
    }

    private void checkPlain(char c, int start) throws InvalidDnException {
        if (c == '=') {
            if (strict) {
                checkMissingComma(start);
            }
        } else if (c == '"' || c == '<' || c == '>' || c == 0) {
            throw new InvalidDnException(Fault.UNESCAPED, text, at);
        }
    }

    private void checkMissingComma(int start) throws InvalidDnException {
        int end = at;
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        int begin = end;
        while (begin > start && isTypeCharacter(text.charAt(begin - 1)) && text.charAt(begin - 1) != '.') {
            begin--;
        }
        boolean isMeant = begin - 2 >= start && text.charAt(begin - 2) == '\\';
        if (begin > start && !isMeant && NAMING_TYPES.contains(text.substring(begin, end).toLowerCase(Locale.ROOT))) {
            throw new InvalidDnException(Fault.COMMA_EXPECTED, text, begin - 1);
        }
    }

    private void escaped(ByteArrayOutputStream bytes) throws InvalidDnException {
        if (at + 1 >= text.length()) {
            throw new InvalidDnException(Fault.BAD_ESCAPE, text, at);
        }
        char next = text.charAt(at + 1);
        if (DnEscape.isEscapable(next)) {
            bytes.write(next);
            at += 2;
        } else if (at + 2 < text.length() && HexFormat.isHexDigit(next) && HexFormat.isHexDigit(text.charAt(at + 2))) {
            bytes.write(HexFormat.fromHexDigits(text, at + 1, at + 3));
            at += 3;
        } else {
            throw new InvalidDnException(Fault.BAD_ESCAPE, text, at);
        }
    }

    private String hexValue() throws InvalidDnException {
        int start = at;
        at++;
        while (at < text.length() && HexFormat.isHexDigit(text.charAt(at))) {
            at++;
        }
        String digits = text.substring(start + 1, at);
        skipSpaces();
        boolean ended = at == text.length() || isEnd(text.charAt(at));
        if (!ended || digits.length() % 2 != 0) {
            throw new InvalidDnException(Fault.BAD_HEX, text, start);
        }
        byte[] ber = HexFormat.of().parseHex(digits);
        if (ber.length < 3 || ber[1] != ber.length - 2) {
            throw new InvalidDnException(Fault.BAD_HEX, text, start);
        }
        return decode(start, Arrays.copyOfRange(ber, 2, ber.length), ber.length - 2);
    }

    private String decode(int start, byte[] bytes, int length) throws InvalidDnException {
        if (length == 0 && strict) {
            throw new InvalidDnException(Fault.NO_VALUE, text, start);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new InvalidDnException(Fault.NOT_UTF8, text, start, notUtf8);
        }
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private static boolean isEnd(char c) {
        return c == ',' || c == '+' || c == ';';
    }

    /** Whether the character stands for itself wherever it stands. */
    private static boolean isPlain(char c) {
        return c > ' ' && c < 0x7f && c != '=' && c != '"' && !DnEscape.isEscapable(c);
    }

    private static boolean isTypeCharacter(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == '.');
    }

    /** Whether the text is a short name or an object identifier (RFC 4512 section 1.4). */
    private static boolean isType(String type) {
        if (!Character.isDigit(type.charAt(0))) {
            return Character.isLetter(type.charAt(0)) && type.indexOf('.') < 0;
        }
        boolean afterDigit = false;
        for (int i = 0; i < type.length(); i++) {
            boolean digit = Character.isDigit(type.charAt(i));
            if (!digit && !(type.charAt(i) == '.' && afterDigit)) {
                return false;
            }
            afterDigit = digit;
        }
        return afterDigit;
    }
}
