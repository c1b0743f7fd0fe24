// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.poststation.dnscheck.DnsLookup;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.dmarc.DmarcEdition;
import org.poststation.dnscheck.report.DomainReport;
import org.poststation.dnscheck.report.ReportOperation;
import org.poststation.dnscheck.report.ReportSettings;
import org.poststation.dnscheck.report.ReportTools;
import org.poststation.dnscheck.report.ServerSettings;
import org.poststation.operation.Progress;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.dns.NameServer;
import org.poststation.testkit.process.Tool;

/**
 * Whole reports about many domains of a real nsd, in turn with dnsperf, which asks the same questions; then what the
 * reports about five times as many take of the heap, and how many files and sockets were open at most.
 */
public final class DnsBenchmark {

    private static final double NANOS = 1e9;
    private static final int ROUNDS = 3;
    private static final int TIMES = 5;
    private static final double MEBIBYTE = 1 << 20;
    private static final long LOOK_NANOS = 5_000_000;
    private static final Pattern RATE = Pattern.compile("Queries per second:\\s+([0-9.]+)");

    private DnsBenchmark() {}

    /**
     * @param arguments how many domains; 1000 when there is none
     */
    public static void main(String[] arguments) throws Exception {
        int domains = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        DnsLookup lookup = (DnsLookup) Class.forName("org.poststation.dnscheck.dnsjava.DnsjavaLookup")
                .getDeclaredConstructor().newInstance();
        try (NameServer server = NameServer.with(zones(TIMES * domains))) {
            rates(domains, lookup, server);
            heap(TIMES * domains, lookup, server);
        }
        System.exit(0);
    }

    /** All domains stand in one zone, each with everything that a report looks for. */
    private static Map<String, String> zones(int domains) {
        StringBuilder zone = new StringBuilder("@ IN NS ns\nns IN A 127.0.0.1\nmx IN A 203.0.114.10\n"
                + "mx IN AAAA 2a00:db9::10\n");
        for (int i = 0; i < domains; i++) {
            String name = "d" + i;
            zone.append(name).append(" IN MX 10 mx\n").append(name).append(" IN TXT \"v=spf1 mx -all\"\n_dmarc.")
                    .append(name).append(" IN TXT \"v=DMARC1; p=reject; rua=mailto:dmarc@bench.test\"\n_smtp._tls.")
                    .append(name).append(" IN TXT \"v=TLSRPTv1; rua=mailto:tls@bench.test\"\n");
        }
        return Map.of("test", "@ IN NS ns.bench.test.", "bench.test", zone.toString(), "in-addr.arpa",
                "@ IN NS ns.bench.test.\n10.114.0.203 IN PTR mx.bench.test.", "ip6.arpa", "@ IN NS ns.bench.test.");
    }

    private static void rates(int domains, DnsLookup lookup, NameServer server) throws Exception {
        Queue<Question> asked = new ConcurrentLinkedQueue<>();
        run(domains, (source, deadline, cancellation) -> {
            var resolver = lookup.resolver(source, deadline, cancellation);
            return question -> {
                asked.add(question);
                return resolver.ask(question);
            };
        }, server, new ArrayList<>());
        System.out.printf(Locale.ROOT, "%d domains, %d questions%n", domains, asked.size());
        try (TemporaryFolder folder = TemporaryFolder.create("benchmark-dns")) {
            StringBuilder lines = new StringBuilder();
            asked.forEach(question -> lines.append(question).append('\n'));
            Path file = folder.write("questions", lines.toString());
            for (int round = 0; round < ROUNDS; round++) {
                long start = System.nanoTime();
                int questions = run(domains, lookup, server, new ArrayList<>());
                double rate = questions / ((System.nanoTime() - start) / NANOS);
                double other = dnsperf(file, server);
                System.out.printf(Locale.ROOT,
                        "  reports %8.0f questions/s (%5.0f domains/s), dnsperf %8.0f/s, ratio %4.2f%n", rate,
                        rate * domains / questions, other, rate / other);
            }
        }
    }

    private static double dnsperf(Path questions, NameServer server) {
        String said = Tool.of("dnsperf", "dnsperf").with("-s", server.address(), "-p",
                Integer.toString(server.port()), "-d", questions.toString(), "-c", "1", "-q", "100")
                .runSuccessfully().output();
        Matcher rate = RATE.matcher(said);
        if (!rate.find()) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private static void heap(int domains, DnsLookup lookup, NameServer server) throws Exception {
        long before = Heap.used();
        AtomicBoolean isOver = new AtomicBoolean();
        int[] most = {0};
        Thread watch = Thread.ofPlatform().start(() -> {
            while (!isOver.get()) {
                most[0] = Math.max(most[0], openFiles());
                LockSupport.parkNanos(LOOK_NANOS);
            }
        });
        List<DomainReport> reports = new ArrayList<>();
        int files = openFiles();
        run(domains, lookup, server, reports);
        isOver.set(true);
        watch.join();
        System.out.printf(Locale.ROOT, "%d reports in the heap: %.0f MiB; files and sockets open at most: %d more%n",
                reports.size(), (Heap.used() - before) / MEBIBYTE, most[0] - files);
    }

    private static int openFiles() {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return (int) open.count();
        } catch (IOException unreadable) {
            return 0;
        }
    }

    /** How many questions were asked. */
    private static int run(int domains, DnsLookup lookup, NameServer server, List<DomainReport> reports)
            throws Exception {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < domains; i++) {
            names.add("d" + i + ".bench.test");
        }
        ReportTools tools = new ReportTools(lookup,
                new DnsSource.ResolverAt(InetAddress.getByName(server.address()), server.port()),
                DnsLookup.DEADLINE);
        int[] questions = {0};
        new ReportOperation(tools, new ReportSettings(List.of(), List.of(), DmarcEdition.RFC_9989, server.port(),
                ServerSettings.USUAL), names, report -> {
                    questions[0] += report.questions();
                    reports.add(report);
                }).run(Progress.silent());
        return questions[0];
    }
}
