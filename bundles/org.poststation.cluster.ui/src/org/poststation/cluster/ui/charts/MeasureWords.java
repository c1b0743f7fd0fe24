// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.charts;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.history.Measure;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.ui.text.Amounts;

/** What is measured, and its values as the reader reads them. */
final class MeasureWords {

    private MeasureWords() {}

    static String name(Measure measure) {
        return switch (measure) {
            case LOAD -> Messages.charts_measure_load;
            case MEMORY -> Messages.charts_measure_memory;
            case DISK -> Messages.charts_measure_disk;
            case RECEIVED -> Messages.charts_measure_received;
            case SENT -> Messages.charts_measure_sent;
            case QUEUE -> Messages.charts_measure_queue;
            case MAIL_IN -> Messages.charts_measure_in;
            case MAIL_OUT -> Messages.charts_measure_out;
        };
    }

    static String value(Measure measure, double value) {
        return switch (measure) {
            case LOAD -> String.format("%.2f", value);
            case MEMORY, DISK -> Words.percent(value);
            case RECEIVED, SENT -> NLS.bind(Messages.charts_value_persecond, Amounts.bytes(value));
            case QUEUE -> String.format("%,.0f", value);
            case MAIL_IN, MAIL_OUT -> NLS.bind(Messages.charts_value_perminute, String.format("%,.1f", value));
        };
    }
}
