// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.charts;

import java.time.Duration;

import org.poststation.cluster.ui.internal.Messages;

/** How much of the history a chart shows. */
enum ChartSpan {
    DAY(1), WEEK(7), MONTH(31), YEAR(366);

    private final Duration length;

    ChartSpan(int days) {
        length = Duration.ofDays(days);
    }

    Duration length() {
        return length;
    }

    String word() {
        return switch (this) {
            case DAY -> Messages.charts_span_day;
            case WEEK -> Messages.charts_span_week;
            case MONTH -> Messages.charts_span_month;
            case YEAR -> Messages.charts_span_year;
        };
    }
}
