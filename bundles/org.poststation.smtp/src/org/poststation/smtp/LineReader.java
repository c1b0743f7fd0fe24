// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import org.poststation.smtp.SmtpFailedException.Reason;

/** Lines of a server; one that does not end in time is an error, not a matter of memory. */
final class LineReader {

    /** RFC 5321 section 4.5.3.1.5 allows 512; some servers are more talkative. */
    private static final int LONGEST_LINE = 4096;

    private final InputStream in;
    private final byte[] buffer = new byte[LONGEST_LINE];
    private int next;
    private int end;

    LineReader(InputStream in) {
        this.in = in;
    }

    /** What the server said breaks the protocol. */
    static final class BrokenException extends IOException {

        private static final long serialVersionUID = 1L;

        private final Reason reason;

        BrokenException(Reason reason, String said) {
            super(said);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }

    /** Whether something was said that nobody has read yet. */
    boolean hasMore() throws IOException {
        return next < end || in.available() > 0;
    }

    /**
     * The next line without its end. Blocking.
     *
     * @throws EOFException when the connection ends before the line does
     * @throws BrokenException when the line is too long
     */
    String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            if (next == end) {
                fill();
            }
            byte one = buffer[next++];
            if (one == '\n') {
                return text(line).replaceFirst("\r$", "");
            }
            line.write(one);
            if (line.size() > LONGEST_LINE) {
                throw new BrokenException(Reason.ENDLESS, text(line));
            }
        }
    }

    private void fill() throws IOException {
        int read = in.read(buffer);
        if (read < 0) {
            throw new EOFException();
        }
        next = 0;
        end = read;
    }

    private static String text(ByteArrayOutputStream line) {
        return line.toString(StandardCharsets.UTF_8);
    }
}
