// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.poststation.remote.ByteSink;

/**
 * Passes on the lines between the marks of the one section of an answer, without keeping them. A line that nobody ends
 * before the mark counts as one; the empty line that belongs to the mark does not.
 */
final class MarkedLines implements ByteSink {

    /** A message with 50,000 recipients fits; what is longer is no line. */
    static final int MOST_LINE_BYTES = 64 << 20;

    private static final int FIRST_BYTES = 8 << 10;

    private final byte[] begin;
    private final byte[] end;
    private final byte[] done;
    private final LineSink target;
    private byte[] part = new byte[FIRST_BYTES];
    private int partLength;
    private boolean isInside;
    private boolean isEmptyLinePending;
    private boolean isWhole;
    private boolean isLineTooLong;
    private String status = "";

    MarkedLines(Marks marks, String section, LineSink target) {
        begin = bytes(marks.word() + " BEGIN " + section);
        end = bytes(marks.word() + " END " + section + ' ');
        done = bytes(marks.word() + " DONE");
        this.target = target;
    }

    /** Whether the mark after everything has come. */
    synchronized boolean isWhole() {
        return isWhole;
    }

    /** Whether a line was too long to be passed on. */
    synchronized boolean isLineTooLong() {
        return isLineTooLong;
    }

    /** The word that the script said about the section; empty before it is said. */
    synchronized String status() {
        return status;
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int from = offset;
        for (int at = offset; at < offset + length; at++) {
            if (bytes[at] == '\n') {
                if (partLength == 0) {
                    line(bytes, from, at - from);
                } else {
                    append(bytes, from, at - from);
                    line(part, 0, partLength);
                    partLength = 0;
                }
                from = at + 1;
            }
        }
        append(bytes, from, offset + length - from);
    }

    private void append(byte[] bytes, int from, int length) {
        if (length > MOST_LINE_BYTES - partLength) {
            isLineTooLong = true;
            return;
        }
        if (partLength + length > part.length) {
            part = Arrays.copyOf(part, Math.max(partLength + length, Math.min(MOST_LINE_BYTES, part.length * 2)));
        }
        System.arraycopy(bytes, from, part, partLength, length);
        partLength += length;
    }

    private void line(byte[] bytes, int from, int length) {
        if (!isInside) {
            isInside = status.isEmpty() && isEqual(bytes, from, length, begin);
            isWhole |= isEqual(bytes, from, length, done);
        } else if (length >= end.length && isEqual(bytes, from, end.length, end)) {
            isInside = false;
            isEmptyLinePending = false;
            status = new String(bytes, from + end.length, length - end.length, StandardCharsets.US_ASCII);
        } else {
            if (isEmptyLinePending) {
                target.line(bytes, from, 0);
            }
            isEmptyLinePending = length == 0;
            if (length > 0) {
                target.line(bytes, from, length);
            }
        }
    }

    private static boolean isEqual(byte[] bytes, int from, int length, byte[] wanted) {
        return Arrays.equals(bytes, from, from + length, wanted, 0, wanted.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
