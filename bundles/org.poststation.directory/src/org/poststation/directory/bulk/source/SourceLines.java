// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.poststation.directory.ldif.LdifPlace;
import org.poststation.directory.ldif.UnpackedInput;
import org.poststation.operation.OperationException;

/** The lines of a text file with their places; line ends of any system. What is no text in the encoding is replaced. */
final class SourceLines implements AutoCloseable {

    /** No table has longer lines; what has is no table. */
    private static final int LONGEST = 1 << 20;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Path file;
    private final Charset encoding;
    private final UnpackedInput unpacked;
    private final Reader in;
    private final Deque<SourceLine> back = new ArrayDeque<>();
    private long number = 1;
    private long offset;
    private int ahead = -2;

    SourceLines(Path file, Charset encoding) throws OperationException {
        this.file = file;
        this.encoding = encoding;
        try {
            unpacked = UnpackedInput.open(file);
            in = new BufferedReader(new InputStreamReader(unpacked.content(), encoding));
            if (peek() == BYTE_ORDER_MARK) {
                offset += String.valueOf(BYTE_ORDER_MARK).getBytes(encoding).length;
                take();
            }
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    static OperationException unreadable(Path file, IOException cause) {
        return SourceSyntaxException.SENTENCES.failure("unreadable", cause, file);
    }

    /** The next line; a line that is too long is cut. */
    Optional<SourceLine> next() throws OperationException {
        if (!back.isEmpty()) {
            return Optional.of(back.pop());
        }
        try {
            return peek() < 0 ? Optional.empty() : Optional.of(read());
        } catch (IOException unreadable) {
            throw unreadable(file, unreadable);
        }
    }

    /** Delivers a line again. */
    void back(SourceLine line) {
        back.push(line);
    }

    /** How many bytes of the file, packed as it may be, were read. */
    long bytesRead() {
        return unpacked.bytesRead();
    }

    @Override
    public void close() throws OperationException {
        try {
            in.close();
        } catch (IOException failure) {
            throw unreadable(file, failure);
        }
    }

    private SourceLine read() throws IOException {
        StringBuilder text = new StringBuilder();
        StringBuilder end = new StringBuilder();
        while (peek() >= 0 && peek() != '\n' && peek() != '\r' && text.length() < LONGEST) {
            text.append((char) take());
        }
        if (peek() == '\r') {
            end.append((char) take());
        }
        if (peek() == '\n') {
            end.append((char) take());
        }
        long length = (text.toString() + end).getBytes(encoding).length;
        SourceLine line = new SourceLine(new LdifPlace(number, offset, length), text.toString());
        offset += length;
        number += end.isEmpty() ? 0 : 1;
        return line;
    }

    private int peek() throws IOException {
        if (ahead == -2) {
            ahead = in.read();
        }
        return ahead;
    }

    private int take() throws IOException {
        int taken = peek();
        ahead = -2;
        return taken;
    }
}
