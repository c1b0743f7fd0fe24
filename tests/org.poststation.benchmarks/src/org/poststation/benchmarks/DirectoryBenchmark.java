// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.MailDirectory;
import org.poststation.operation.Progress;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.slapd.Slapd;

/**
 * Lists a large directory through the console's own code, up to the rows of the accounts table, and through
 * {@code ldapsearch} with the same filter, attributes and page size, in turn. The process is warm: one listing goes
 * before. The heap that the rows take is what stays reachable after a listing.
 */
public final class DirectoryBenchmark {

    private static final int RUNS = 5;
    private static final double MEGABYTE = 1024 * 1024;
    private static final String[] ATTRIBUTES = {"objectClass", "mail", "cn", "quota", "maildrop", "expireDate",
            "accountActive", "delete", "lastChange", "vd", "dc"};

    private final PrintStream out;

    private DirectoryBenchmark(PrintStream out) {
        this.out = out;
    }

    /**
     * @param arguments numbers of mailboxes; 70000 and 300000 when there are none
     */
    public static void main(String[] arguments) throws Exception {
        List<String> sizes = arguments.length == 0 ? List.of("70000", "300000") : List.of(arguments);
        for (String size : sizes) {
            new DirectoryBenchmark(System.out).run(Integer.parseInt(size));
        }
    }

    private void run(int mailboxes) throws Exception {
        MailDirectoryData data = MailDirectoryData.of(mailboxes, mailboxes / 100, 20);
        try (ServedDirectory served = new ServedDirectory(data)) {
            MailDirectory directory = served.directory();
            int rows = list(directory).size();
            Runs ours = new Runs("poststation, rows of the table");
            Runs theirs = new Runs("ldapsearch -E pr=1000/noprompt");
            for (int run = 0; run < RUNS; run++) {
                ours.measure(() -> list(directory));
                theirs.measure(() -> ldapsearch(served.slapd(), data));
            }
            out.printf(Locale.ROOT, "%d mailboxes and aliases listed, %d runs each, in turn%n", rows, RUNS);
            out.println(ours.line(rows));
            out.println(theirs.line(rows));
            out.printf(Locale.ROOT, "  speed compared with ldapsearch     %.2f%n", theirs.median() / ours.median());
            out.printf(Locale.ROOT, "  heap that the rows take            %.1f MB%n", heapOfRows(directory) / MEGABYTE);
        }
    }

    private static List<AccountRow> list(MailDirectory directory) throws Exception {
        List<AccountRow> rows = new ArrayList<>();
        directory.list(rows::addAll, Progress.silent());
        return rows;
    }

    private static void ldapsearch(Slapd slapd, MailDirectoryData data) {
        List<String> command = new ArrayList<>(List.of("-x", "-LLL", "-o", "ldif-wrap=no", "-H", slapd.url(), "-D",
                slapd.rootDn(), "-w", slapd.rootPassword(), "-b", data.base(), "-E", "pr=1000/noprompt",
                "(|(objectClass=VirtualMailAccount)(objectClass=VirtualMailAlias)(objectClass=VirtualDomain))"));
        command.addAll(List.of(ATTRIBUTES));
        List<String> shell = new ArrayList<>(List.of("-c", "exec ldapsearch \"$@\" >/dev/null", "ldapsearch"));
        shell.addAll(command);
        Tool.of("sh", "dash").with(shell).timeout(Duration.ofMinutes(5)).runSuccessfully();
    }

    private static long heapOfRows(MailDirectory directory) throws Exception {
        long before = Heap.used();
        List<AccountRow> rows = list(directory);
        long after = Heap.used();
        if (rows.isEmpty()) {
            throw new IllegalStateException("Nothing was listed.");
        }
        return after - before;
    }
}
