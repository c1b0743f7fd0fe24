// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.alerts;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.cluster.watch.Alert;

/** What a notification says. */
final class NoticeText {

    private static final int MOST_LINES = 4;

    private NoticeText() {}

    /** The title: the one node, or how many. */
    static String title(List<Alert> alerts) {
        return alerts.size() == 1
                ? line(alerts.getFirst())
                : NLS.bind(Messages.notice_many_title, alerts.size());
    }

    /** A line for each of the first alerts, and how many more there are. */
    static String text(List<Alert> alerts) {
        if (alerts.size() == 1) {
            return alerts.getFirst().text();
        }
        List<String> lines = new ArrayList<>();
        alerts.stream().limit(MOST_LINES).forEach(alert -> lines.add(line(alert)));
        if (alerts.size() > MOST_LINES) {
            lines.add(NLS.bind(Messages.notice_more_text, alerts.size() - MOST_LINES));
        }
        return String.join("\n", lines);
    }

    private static String line(Alert alert) {
        return switch (alert.kind()) {
            case CHANGED -> NLS.bind(Messages.notice_changed_text, alert.node(), Words.of(alert.state()));
            case REPEATED -> NLS.bind(Messages.notice_repeated_text, alert.node(), Words.of(alert.state()));
            case RECOVERED -> NLS.bind(Messages.notice_recovered_text, alert.node());
            case FLAPPING -> NLS.bind(Messages.notice_flapping_text, alert.node());
        };
    }
}
