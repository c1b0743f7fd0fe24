// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.poststation.directory.AttributeValue;
import org.poststation.operation.OperationException;

/** Reads the lines of a record one by one as name and value (RFC 2849, "attrval-spec"). */
final class LineCursor {

    private final NameCache names = new NameCache();
    private final ValueFile files;
    private RecordFrame frame;
    private int line;
    /** The line without folds. */
    private byte[] bytes;
    private int begin;
    private int end;
    private int valueAt;
    private String name;

    LineCursor(ValueFile files) {
        this.files = files;
    }

    /** Goes before the first line of a record. */
    void start(RecordFrame record) {
        frame = record;
        line = -1;
    }

    /** Goes to the next line; false when there is none. */
    boolean next() {
        if (line + 1 >= frame.lines()) {
            return false;
        }
        line++;
        if (frame.isFolded(line)) {
            bytes = frame.unfolded(line);
            begin = 0;
            end = bytes.length;
        } else {
            bytes = frame.source();
            begin = frame.from(line);
            end = frame.to(line);
        }
        name = null;
        return true;
    }

    /** Goes one line back, so that {@link #next} comes to this one again. */
    void back() {
        line--;
    }

    /** Whether the line is the one between two modifications. */
    boolean isSeparator() {
        int last = end;
        while (last > begin + 1 && bytes[last - 1] == ' ') {
            last--;
        }
        return last == begin + 1 && bytes[begin] == '-';
    }

    /** What stands before the colon. */
    String name() throws FaultyLine {
        if (name == null) {
            int colon = colon();
            name = names.find(bytes, begin, colon);
            if (name == null) {
                int at = NameCache.faultIn(bytes, begin, colon) - begin;
                throw FaultyLine.of(cause(colon, LdifFault.BAD_NAME), line, at);
            }
            valueAt = colon + 1;
        }
        return name;
    }

    /** Whether the line has this name. */
    boolean isNamed(String wanted) throws FaultyLine {
        return name().equalsIgnoreCase(wanted);
    }

    /** What stands behind the colon. */
    AttributeValue value() throws FaultyLine {
        name();
        return value(valueAt);
    }

    /** What stands behind the colon, which must be text. */
    String text() throws FaultyLine {
        byte[] value = value().bytes();
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new FaultyLine(line, valueAt - begin, new LdifSyntaxException(LdifFault.NOT_UTF8, notUtf8, name));
        }
    }

    /** What stands behind the colon as it is written. */
    String written() throws FaultyLine {
        name();
        return new String(bytes, valueAt, end - valueAt, StandardCharsets.ISO_8859_1);
    }

    /**
     * The value that begins with a colon, a less-than sign or anything else.
     *
     * @param at index in what {@link #written} gives
     */
    AttributeValue valueWithin(int at) throws FaultyLine {
        return value(valueAt + at);
    }

    /** What stands behind the colon, which must be the name of an attribute. */
    String attributeName() throws FaultyLine {
        byte[] value = value().bytes();
        String attribute = names.find(value, 0, value.length);
        if (attribute == null) {
            throw fault(LdifFault.BAD_NAME);
        }
        return attribute;
    }

    /** What is wrong with the value of this line. */
    FaultyLine fault(OperationException problem) {
        return new FaultyLine(line, skipSpaces(valueAt) - begin, problem);
    }

    /** A fault at the value of this line. */
    FaultyLine fault(LdifFault fault, Object... values) {
        return FaultyLine.of(fault, line, name == null ? 0 : skipSpaces(valueAt) - begin, values);
    }

    /** A fault behind the last line that was read. */
    FaultyLine missing(String expected) {
        return FaultyLine.of(LdifFault.LINE_EXPECTED, line, end - begin, expected);
    }

    private AttributeValue value(int at) throws FaultyLine {
        int kind = at < end ? bytes[at] : 0;
        return switch (kind) {
            case ':' -> AttributeValue.of(base64(skipSpaces(at + 1)));
            case '<' -> file(skipSpaces(at + 1));
            default -> AttributeValue.of(Arrays.copyOfRange(bytes, skipSpaces(at), end));
        };
    }

    private byte[] base64(int from) throws FaultyLine {
        int last = end;
        while (last > from && bytes[last - 1] == ' ') {
            last--;
        }
        int fault = Base64Text.faultIn(bytes, from, last);
        if (fault >= 0) {
            throw FaultyLine.of(LdifFault.BASE64, line, fault - begin);
        }
        return Base64Text.decode(bytes, from, last);
    }

    private AttributeValue file(int from) throws FaultyLine {
        try {
            return AttributeValue.of(files.read(new String(bytes, from, end - from, StandardCharsets.UTF_8)));
        } catch (LdifSyntaxException refused) {
            throw new FaultyLine(line, from - begin, refused);
        }
    }

    private int skipSpaces(int from) {
        int i = from;
        while (i < end && bytes[i] == ' ') {
            i++;
        }
        return i;
    }

    private int colon() throws FaultyLine {
        for (int i = begin; i < end; i++) {
            if (bytes[i] == ':') {
                return i;
            }
        }
        throw FaultyLine.of(cause(end, LdifFault.NO_COLON), line, 0);
    }

    /** Why no name stands at the beginning of the line, if it is something special. */
    private LdifFault cause(int to, LdifFault usual) {
        return switch (begin < to ? bytes[begin] : 0) {
            case ' ' -> LdifFault.ORPHAN_FOLD;
            case '\t' -> LdifFault.TAB;
            default -> isText(begin, to) ? usual : LdifFault.BINARY;
        };
    }

    private boolean isText(int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }
}
