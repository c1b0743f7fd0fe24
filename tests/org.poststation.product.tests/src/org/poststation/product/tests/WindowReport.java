// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Several runs of the window with as many rows, as their medians. */
final class WindowReport {

    private static final double MEGABYTE = 1024 * 1024;
    private static final double MILLISECOND = 1e6;
    private static final double SECOND = 1e9;
    /** What takes longer can be felt, and says where it was. */
    private static final Duration LONG = Duration.ofMillis(100);

    private final List<WindowRun> runs = new ArrayList<>();
    private final List<Duration> firsts = new ArrayList<>();

    /**
     * Adds a run.
     *
     * @param first from the server's first answer to the first rows in the table
     */
    void add(WindowRun run, Duration first) {
        runs.add(run);
        firsts.add(first);
    }

    /** A table of times, as text that begins with the number of rows and ends with an empty line. */
    String text() {
        WindowRun one = runs.getFirst();
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
                "%,d rows in the window, heap limit %.0f MB, %d runs, medians%n", one.rows(), one.limit() / MEGABYTE,
                runs.size()));
        line(text, "first rows after the server's first answer", seconds(median(firsts)));
        line(text, "heap in use when all are there", String.format(Locale.ROOT, "%.0f MB",
                median(runs.stream().map(WindowRun::heap).toList()) / MEGABYTE));
        text.append(String.format(Locale.ROOT, "  %-44s %10s %14s %14s%n", "", "done after", "longest work",
                "longest pause"));
        for (int i = 0; i < one.steps().size(); i++) {
            int at = i;
            text.append(String.format(Locale.ROOT, "  %-44s %10s %11.1f ms %11.1f ms%n", one.steps().get(i).name(),
                    seconds(of(at, WindowRun.Step::took)), of(at, WindowRun.Step::work).toNanos() / MILLISECOND,
                    of(at, WindowRun.Step::pause).toNanos() / MILLISECOND));
            runs.stream().map(run -> run.steps().get(at)).filter(step -> step.work().compareTo(LONG) > 0)
                    .max(Comparator.comparing(WindowRun.Step::work))
                    .ifPresent(step -> text.append(String.format(Locale.ROOT, "    busy with %s%n", step.busyWith())));
        }
        return text.append(System.lineSeparator()).toString();
    }

    private Duration of(int step, Function<WindowRun.Step, Duration> time) {
        return median(runs.stream().map(run -> time.apply(run.steps().get(step))).toList());
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(String.format(Locale.ROOT, "  %-44s %10s%n", name, value));
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toNanos() / SECOND);
    }

    private static <T extends Comparable<T>> T median(List<T> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
