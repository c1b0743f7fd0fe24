// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one run of the window with many rows found.
 *
 * @param rows how many rows were in the table in the end
 * @param first when the first were
 * @param heap bytes in use when all were there, after a collection
 * @param limit bytes that the heap may have
 * @param steps what was done, beginning with the loading of the rows
 */
record WindowRun(int rows, Instant first, long heap, long limit, List<Step> steps) {

    /**
     * Something that was done.
     *
     * @param took until everything that followed from it was done
     * @param work the longest time that the window's thread computed for one event meanwhile
     * @param pause the longest time by the clock that one event took
     * @param busyWith what the thread did in that event; empty when it was short
     */
    record Step(String name, Duration took, Duration work, Duration pause, String busyWith) {

        private static final String KEY = "step.";
        private static final int FIELDS = 4;

        static Step of(String line) {
            String[] parts = line.substring(KEY.length()).split("=", 2);
            String[] fields = parts[1].split(" ", FIELDS);
            return new Step(parts[0], Duration.ofMillis(Long.parseLong(fields[0])), micros(fields[1]),
                    micros(fields[2]), fields[FIELDS - 1]);
        }

        private static Duration micros(String number) {
            return Duration.ofNanos(Long.parseLong(number) * 1000);
        }
    }

    /** Reads the properties that the probe wrote. */
    static WindowRun of(List<String> lines) {
        List<Step> steps = new ArrayList<>();
        lines.stream().filter(line -> line.startsWith(Step.KEY)).map(Step::of).forEach(steps::add);
        return new WindowRun(Integer.parseInt(value(lines, "rows")), Instant.parse(value(lines, "first")),
                Long.parseLong(value(lines, "heap")), Long.parseLong(value(lines, "limit")), steps);
    }

    private static String value(List<String> lines, String name) {
        String found = lines.stream().filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1)).findFirst().orElse(null);
        assertNotNull(found, () -> "no " + name + " in " + lines);
        return found;
    }
}
