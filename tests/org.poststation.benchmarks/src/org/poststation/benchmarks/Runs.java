// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Wall times of repeated runs of one thing, and what those who do the work take of the processor. */
final class Runs {

    private static final double NANOS = 1e9;

    private final String name;
    private final List<Double> seconds = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private final List<Double> server = new ArrayList<>();

    Runs(String name) {
        this.name = name;
    }

    /** Something to be measured. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** Something to be measured that other processes do. */
    @FunctionalInterface
    interface Errand {
        ImportSite.Processor run() throws Exception;
    }

    /** The thread that runs the work does it. */
    void measure(Work work) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long taken = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        seconds.add((System.nanoTime() - start) / NANOS);
        processor.add((threads.getCurrentThreadCpuTime() - taken) / NANOS);
    }

    /** Other processes do the work. */
    void measureOthers(Errand errand) throws Exception {
        long start = System.nanoTime();
        ImportSite.Processor taken = errand.run();
        seconds.add((System.nanoTime() - start) / NANOS);
        processor.add(taken.client());
        server.add(taken.server());
    }

    double median() {
        return median(seconds);
    }

    /** On a busy machine this says more than the wall time. */
    double processorMedian() {
        return median(processor);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    String line(long entries) {
        List<Double> sorted = seconds.stream().sorted().toList();
        String line = String.format(Locale.ROOT, "  %-34s median %6.2f s  (%5.2f .. %5.2f)  %8.0f entries/s", name,
                median(), sorted.getFirst(), sorted.getLast(), entries / median());
        return server.isEmpty()
                ? line
                : line + String.format(Locale.ROOT, "  processor %5.2f s, of slapd %5.2f s", processorMedian(),
                        median(server));
    }
}
