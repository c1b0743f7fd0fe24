// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class OutputTest {

    @Test
    void textIsUtf8AndLinesEndInOneByte() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Output output = new Output(out, OutputStream.nullOutputStream());
        output.line("Zoë");
        output.flush();
        assertArrayEquals("Zoë\n".getBytes(StandardCharsets.UTF_8), out.toByteArray());
    }

    @Test
    void anErrorComesAfterWhatWasPrintedBefore() {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        Output output = new Output(both, both);
        output.line("first");
        output.error("second");
        assertEquals("first\nsecond\n", both.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aReaderWhoWentAwayIsToldFromAFullDisk() throws IOException {
        PipedInputStream reader = new PipedInputStream();
        Output output = new Output(new PipedOutputStream(reader), OutputStream.nullOutputStream());
        reader.close();
        output.line("nobody reads this");
        assertTrue(Output.isReaderGone(assertThrows(UncheckedIOException.class, output::flush)));

        try (FileOutputStream full = new FileOutputStream("/dev/full")) {
            Output onDisk = new Output(full, OutputStream.nullOutputStream());
            onDisk.line("no room for this");
            assertFalse(Output.isReaderGone(assertThrows(UncheckedIOException.class, onDisk::flush)));
        }
    }
}
