// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Standard output and standard error in UTF-8, whatever the locale says. Thread-safe line by line. */
public final class Output {

    private final OutputStream bytes;
    private final Writer out;
    private final Writer err;

    /** An output to these streams. */
    public Output(OutputStream out, OutputStream err) {
        this.bytes = out;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.err = new BufferedWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
    }

    /** The streams of this process. */
    public static Output ofProcess() {
        return new Output(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    /**
     * Prints a line to standard output; it may wait in a buffer.
     *
     * @throws UncheckedIOException when nobody reads any more, or the disk is full
     */
    public synchronized void line(String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Sends what waits for standard output. */
    public synchronized void flush() {
        try {
            out.flush();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Standard output as bytes, unbuffered, behind what was printed so far; of no use for several threads. */
    public OutputStream bytes() {
        flush();
        return bytes;
    }

    /** Prints a line to standard error at once, after what was printed to standard output. */
    public synchronized void error(String text) {
        flush();
        try {
            err.write(text);
            err.write('\n');
            err.flush();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Shows a text at the terminal that the next one, or an empty one, replaces; at once. */
    public synchronized void status(String text) {
        try {
            err.write("\r" + text + "\u001b[K");
            err.flush();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** Whether a failed write means that the reader of a pipe went away, which is no failure to speak of. */
    public static boolean isReaderGone(UncheckedIOException failure) {
        String said = failure.getCause().getMessage();
        return said != null && said.toLowerCase(Locale.ROOT).contains("pipe");
    }
}
