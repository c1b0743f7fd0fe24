// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.poststation.directory.ldif.LdifItem;
import org.poststation.directory.ldif.LdifOptions;
import org.poststation.directory.ldif.LdifReader;
import org.poststation.directory.ldif.LdifRecord;
import org.poststation.operation.OperationException;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.data.MailDirectoryData;

import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;

/**
 * Reads an LDIF file up to entries with their names, and the same file with the LDIF reader of the UnboundID LDAP SDK,
 * in turn. The process is warm: each reads the file once before.
 */
public final class LdifBenchmark {

    private static final int RUNS = 5;
    private static final double MEGABYTE = 1e6;

    private LdifBenchmark() {}

    /**
     * @param arguments numbers of mailboxes; 70000 when there are none
     */
    public static void main(String[] arguments) throws Exception {
        List<String> sizes = arguments.length == 0 ? List.of("70000") : List.of(arguments);
        for (String size : sizes) {
            run(Integer.parseInt(size), System.out);
        }
    }

    private static void run(int mailboxes, PrintStream out) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.create("benchmark")) {
            Path file = MailDirectoryData.of(mailboxes, mailboxes / 100, 20).write(folder.resolve("data.ldif"));
            int entries = read(file);
            requireSame(entries, readByUnboundId(file));
            Runs ours = new Runs("poststation LdifReader");
            Runs theirs = new Runs("UnboundID LDIFReader");
            for (int run = 0; run < RUNS; run++) {
                ours.measure(() -> requireSame(entries, read(file)));
                theirs.measure(() -> requireSame(entries, readByUnboundId(file)));
            }
            double size = Files.size(file) / MEGABYTE;
            out.printf(Locale.ROOT, "%d entries, %.1f MB of LDIF, %d runs each, in turn%n", entries, size, RUNS);
            out.println(ours.line(entries) + rate(size, ours));
            out.println(theirs.line(entries) + rate(size, theirs));
            out.printf(Locale.ROOT, "  speed compared with UnboundID      %.2f, by processor time %.2f%n",
                    theirs.median() / ours.median(), theirs.processorMedian() / ours.processorMedian());
        }
    }

    private static String rate(double megabytes, Runs runs) {
        return String.format(Locale.ROOT, "  %6.1f MB/s, %6.1f MB/s of processor time", megabytes / runs.median(),
                megabytes / runs.processorMedian());
    }

    private static int read(Path file) throws OperationException {
        int entries = 0;
        try (LdifReader reader = LdifReader.open(file, LdifOptions.standard())) {
            for (Optional<LdifItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                entries += item.get() instanceof LdifRecord ? 1 : 0;
            }
        }
        return entries;
    }

    private static int readByUnboundId(Path file) throws IOException, LDIFException {
        int entries = 0;
        try (LDIFReader reader = new LDIFReader(file.toFile())) {
            while (reader.readEntry() != null) {
                entries++;
            }
        }
        return entries;
    }

    private static void requireSame(int expected, int entries) {
        if (entries != expected) {
            throw new IllegalStateException(entries + " entries were read, not " + expected);
        }
    }
}
