// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.util.Locale;
import java.util.Optional;

import org.poststation.directory.ldif.LdifItem;
import org.poststation.directory.ldif.LdifOptions;
import org.poststation.directory.ldif.LdifReader;
import org.poststation.directory.ldif.LdifRecord;

/** Reads a huge LDIF input in a small heap: run it with {@code -Xmx32m}. */
public final class LdifMemoryBenchmark {

    private static final long GIGABYTE = 1_000_000_000;
    private static final double MEGABYTE = 1e6;

    private LdifMemoryBenchmark() {}

    /**
     * @param arguments how many gigabytes; 2 when there are none
     */
    public static void main(String[] arguments) throws Exception {
        long size = (arguments.length == 0 ? 2 : Long.parseLong(arguments[0])) * GIGABYTE;
        EndlessLdif input = new EndlessLdif(size);
        Runs runs = new Runs("read while it is made");
        runs.measure(() -> read(input));
        System.out.printf(Locale.ROOT, "%d entries, %.0f MB of LDIF, heap of %.0f MB%n", input.records(),
                size / MEGABYTE, Runtime.getRuntime().maxMemory() / MEGABYTE);
        System.out.println(runs.line(input.records()) + String.format(Locale.ROOT, "  %6.1f MB/s",
                size / MEGABYTE / runs.median()));
    }

    private static void read(EndlessLdif input) throws Exception {
        long read = 0;
        try (LdifReader reader = LdifReader.of("generated", input, LdifOptions.standard())) {
            for (Optional<LdifItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                read += item.get() instanceof LdifRecord ? 1 : 0;
            }
        }
        if (read != input.records()) {
            throw new IllegalStateException(read + " of " + input.records() + " records were read");
        }
    }
}
