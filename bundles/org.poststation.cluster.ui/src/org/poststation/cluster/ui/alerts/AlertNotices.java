// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.cluster.ui.watch.NodeWatching;
import org.poststation.cluster.watch.Alert;
import org.poststation.ui.notice.DesktopNotice;

/**
 * Shows on the desktop what the watch announces, if that is wanted: what comes within a moment, as when a network goes
 * down, in one notification; a newer one takes the place of the last.
 */
final class AlertNotices {

    private static final int MOMENT_MILLIS = 1500;

    private final NodeWatching watching;
    private final Display display;
    private final List<Alert> pending = new ArrayList<>();
    private Optional<DesktopNotice> shown = Optional.empty();

    AlertNotices(NodeWatching watching, Display display) {
        this.watching = watching;
        this.display = display;
    }

    /** Takes an alert to the desktop; any thread. */
    void announce(Alert alert) {
        if (watching.preferences().isOn() && watching.preferences().isNotifying() && !display.isDisposed()) {
            display.asyncExec(() -> collect(alert));
        }
    }

    private void collect(Alert alert) {
        if (pending.isEmpty()) {
            display.timerExec(MOMENT_MILLIS, this::show);
        }
        pending.add(alert);
    }

    private void show() {
        List<Alert> alerts = List.copyOf(pending);
        pending.clear();
        Alert worst = alerts.stream().max((one, other) -> one.state().compareTo(other.state())).orElseThrow();
        shown.ifPresent(DesktopNotice::close);
        shown = Optional.of(DesktopNotice.show(display, new DesktopNotice.Content(Words.icon(worst.state()),
                NoticeText.title(alerts), NoticeText.text(alerts), Messages.notice_open_link), AlertNotices::open));
    }

    private static void open() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        window.getShell().setMinimized(false);
        window.getShell().forceActive();
        try {
            window.getActivePage().showView(AlertsView.ID);
        } catch (PartInitException failure) {
            StatusManager.getManager().handle(failure.getStatus(), StatusManager.SHOW | StatusManager.LOG);
        }
    }
}
