// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.io.IOException;

/**
 * Finds where records begin and end. A record ends at a blank line, at the end of the input, or where a name begins the
 * next one without a blank line before it.
 */
final class RecordFramer {

    /** What a line takes in memory besides its bytes, so that many short lines count as what they are. */
    private static final int COST_OF_LINE = 64;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final byte[] NAME = {'d', 'n', ':'};
    private static final byte[] VERSION = {'v', 'e', 'r', 's', 'i', 'o', 'n', ':'};

    private final ByteWindow window;
    private final int largest;
    private final RecordFrame frame = new RecordFrame();
    private long position;
    private long line = 1;
    private long start;
    private long startLine;
    /** Where the last line that was read ends, its line end excluded. */
    private long textEnd;
    private long tooLargeAt;
    private boolean adjoins;
    private boolean joined;
    private boolean cut;

    RecordFramer(ByteWindow window, int largest) {
        this.window = window;
        this.largest = largest;
    }

    /** The lines of the record that {@link #next} found. */
    RecordFrame frame() {
        return frame;
    }

    /** Goes to the next record; false when there is none. */
    boolean next() throws IOException {
        if (position == 0 && begins(BYTE_ORDER_MARK)) {
            position = BYTE_ORDER_MARK.length;
        }
        joined = adjoins;
        adjoins = false;
        tooLargeAt = 0;
        frame.clear();
        if (!skipToRecord()) {
            return false;
        }
        start = position;
        startLine = line;
        readRecord();
        frame.close(window.copyTo(position), new LdifPlace(startLine, start, position - start));
        return true;
    }

    /** Whether no blank line stands before the record. */
    boolean isJoined() {
        return joined;
    }

    /** Whether the input ends within the record's last line. */
    boolean isCut() {
        return cut;
    }

    /** The number of the line by which the record was too large; 0 when it was not. */
    long tooLargeAt() {
        return tooLargeAt;
    }

    /** The number of the line that is read next. */
    long line() {
        return line;
    }

    private boolean skipToRecord() throws IOException {
        boolean comment = false;
        while (true) {
            window.keepFrom(position);
            int first = window.at(position);
            comment = first == '#' || first == ' ' && comment;
            if (first < 0) {
                return false;
            }
            if (!comment && !isLineEnd(first)) {
                return true;
            }
            skipLine();
        }
    }

    private void readRecord() throws IOException {
        boolean comment = false;
        for (int first = window.at(position); first >= 0 && !isLineEnd(first); first = window.at(position)) {
            comment = first == '#' || first == ' ' && comment;
            boolean another = frame.lines() > 0 || tooLargeAt > 0;
            if (another && begins(NAME)) {
                adjoins = true;
                return;
            }
            boolean version = !another && begins(VERSION);
            readLine(!comment, another && first == ' ');
            if (version) {
                return;
            }
        }
    }

    private void readLine(boolean counts, boolean continues) throws IOException {
        long from = position;
        long number = line;
        skipLine();
        checkSize(number);
        cut = counts && textEnd == position;
        if (!counts || tooLargeAt > 0) {
            return;
        }
        if (continues) {
            frame.extend((int) (textEnd - start));
        } else {
            frame.add((int) (from - start), (int) (textEnd - start), (int) (number - startLine));
        }
    }

    private void checkSize(long number) {
        long size = position - start + (long) COST_OF_LINE * frame.lines();
        if (tooLargeAt == 0 && (window.overflowed() || size > largest)) {
            tooLargeAt = number;
            window.overflow(position);
        }
    }

    private void skipLine() throws IOException {
        textEnd = window.lineEnd(position);
        position = textEnd;
        int end = window.at(position);
        if (end >= 0) {
            position++;
            line++;
            if (end == '\r' && window.at(position) == '\n') {
                position++;
            }
        }
    }

    private boolean begins(byte[] word) throws IOException {
        for (int i = 0; i < word.length; i++) {
            int found = window.at(position + i);
            boolean same = found == (word[i] & 0xff) || found >= 'A' && found <= 'Z' && (found | 0x20) == word[i];
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }
}
