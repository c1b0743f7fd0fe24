// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.charts;

import java.util.List;

import org.poststation.ui.chart.TimeLine;

/**
 * What was read of the histories.
 *
 * @param lines a curve for each node, without points where its history can't be read
 * @param problems which can't be read, each in a sentence
 */
record Curves(List<TimeLine> lines, List<String> problems) {

    Curves {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    boolean isEmpty() {
        return lines.stream().allMatch(TimeLine::isEmpty);
    }
}
