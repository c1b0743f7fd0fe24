// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.util.Arrays;

/**
 * One record cut into its lines. A folded line is one line; comments are none. Used for record after record.
 */
final class RecordFrame {

    private static final int FIRST_LINES = 64;

    private byte[] source = {};
    private int[] from = new int[FIRST_LINES];
    private int[] to = new int[FIRST_LINES];
    private int[] number = new int[FIRST_LINES];
    private boolean[] folded = new boolean[FIRST_LINES];
    private int count;
    private LdifPlace place;

    void clear() {
        count = 0;
    }

    /** @param relativeNumber of the line, 0 for the record's first */
    void add(int start, int end, int relativeNumber) {
        if (count == from.length) {
            from = Arrays.copyOf(from, 2 * count);
            to = Arrays.copyOf(to, 2 * count);
            number = Arrays.copyOf(number, 2 * count);
            folded = Arrays.copyOf(folded, 2 * count);
        }
        from[count] = start;
        to[count] = end;
        number[count] = relativeNumber;
        folded[count] = false;
        count++;
    }

    /** The last line goes on to here. */
    void extend(int end) {
        to[count - 1] = end;
        folded[count - 1] = true;
    }

    void close(byte[] bytes, LdifPlace where) {
        this.source = bytes;
        this.place = where;
    }

    byte[] source() {
        return source;
    }

    LdifPlace place() {
        return place;
    }

    int lines() {
        return count;
    }

    int from(int line) {
        return from[line];
    }

    /** Behind the last byte of the line, folds included, line end excluded. */
    int to(int line) {
        return to[line];
    }

    boolean isFolded(int line) {
        return folded[line];
    }

    /** The number of the line in the input, from 1. */
    long number(int line) {
        return place.line() + number[line];
    }

    /** The bytes of a folded line without its folds. */
    byte[] unfolded(int line) {
        byte[] text = new byte[to[line] - from[line]];
        int length = 0;
        for (int i = from[line]; i < to[line];) {
            int fold = foldLength(i);
            if (fold == 0) {
                text[length++] = source[i++];
            } else {
                i += fold;
            }
        }
        return Arrays.copyOf(text, length);
    }

    /**
     * Where a byte of a line stands in the input.
     *
     * @param at its position without folds, from 0
     */
    Position position(int line, int at) {
        long row = number(line);
        int begin = from[line];
        int i = begin;
        for (int rest = at; folded[line] && i < to[line];) {
            int fold = foldLength(i);
            if (fold > 0) {
                row++;
                i += fold;
                begin = i - 1;
            } else if (rest-- == 0) {
                return new Position(row, i - begin + 1);
            } else {
                i++;
            }
        }
        return new Position(row, folded[line] ? i - begin + 1 : at + 1);
    }

    /** @param column counted in bytes from 1 */
    record Position(long line, int column) {}

    /** How many bytes a fold has that begins here: the line end and the space; 0 when none begins. */
    private int foldLength(int i) {
        return switch (source[i]) {
            case '\n' -> 2;
            case '\r' -> source[i + 1] == '\n' ? 3 : 2;
            default -> 0;
        };
    }
}
