// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.check.CheckOperation;
import org.poststation.directory.check.CheckResult;
import org.poststation.directory.check.CheckRules;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.testkit.data.MailDirectoryData;

/**
 * Runs all rules on a large directory: how long it takes, how much of that after everything was read, and how much heap
 * it takes. A listing of the accounts table goes in turn, to tell what reading costs anyway. The process is warm.
 */
public final class CheckBenchmark {

    private static final int RUNS = 5;
    private static final double MEGABYTE = 1024 * 1024;
    private static final double NANOS = 1e9;

    private final PrintStream out;

    private CheckBenchmark(PrintStream out) {
        this.out = out;
    }

    /**
     * @param arguments numbers of mailboxes and of aliases; 70000 and 150000 when there are none
     */
    public static void main(String[] arguments) throws Exception {
        int mailboxes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 70_000;
        int aliases = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 150_000;
        new CheckBenchmark(System.out).run(MailDirectoryData.of(mailboxes, aliases, 20));
    }

    private void run(MailDirectoryData data) throws Exception {
        try (ServedDirectory served = new ServedDirectory(data)) {
            MailDirectory directory = served.directory();
            long before = Heap.used();
            CheckResult result = check(directory, new Stopwatch());
            long kept = Heap.used() - before;
            Runs whole = new Runs("check, reading included");
            Runs listing = new Runs("listing of the accounts table");
            List<Double> after = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                Stopwatch watch = new Stopwatch();
                whole.measure(() -> check(directory, watch));
                after.add((System.nanoTime() - watch.read) / NANOS);
                listing.measure(() -> list(directory));
            }
            after.sort(null);
            int entries = (int) result.objects();
            out.printf(Locale.ROOT, "%d entries checked by %d rules, %d findings, %d runs%n", entries,
                    result.rules().size(), result.findings(), RUNS);
            out.println(whole.line(entries));
            out.println(listing.line(entries));
            out.printf(Locale.ROOT, "  %-34s median %6.2f s  (%5.2f .. %5.2f)%n", "check, after everything was read",
                    after.get(RUNS / 2), after.getFirst(), after.getLast());
            out.printf(Locale.ROOT, "  heap of this process at most       %.0f MB, kept by the result %.1f MB%n",
                    Runtime.getRuntime().maxMemory() / MEGABYTE, kept / MEGABYTE);
        }
    }

    private static CheckResult check(MailDirectory directory, Stopwatch watch) throws OperationException {
        return new CheckOperation(directory, CheckRules.all()).run(watch);
    }

    private static List<AccountRow> list(MailDirectory directory) throws OperationException {
        List<AccountRow> rows = new ArrayList<>();
        directory.list(rows::addAll, Progress.silent());
        return rows;
    }

    /** Notes when everything was read: from then on the number of rules is the total. */
    private static final class Stopwatch implements Progress {

        private final Cancellation cancellation = new Cancellation();
        private long read;

        @Override
        public void begin(String step, long total) {
            if (total != UNKNOWN_TOTAL) {
                read = System.nanoTime();
            }
        }

        @Override
        public void done(long units) {
            // only the steps count
        }

        @Override
        public Cancellation cancellation() {
            return cancellation;
        }
    }
}
