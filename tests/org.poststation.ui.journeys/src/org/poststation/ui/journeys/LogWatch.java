// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;

/** Collects the errors that the product logs while a journey runs. */
final class LogWatch implements ILogListener {

    private final List<String> problems = new CopyOnWriteArrayList<>();

    void start() {
        Platform.addLogListener(this);
    }

    void stop() {
        Platform.removeLogListener(this);
    }

    /** The messages of the errors so far. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    @Override
    public void logging(IStatus status, String plugin) {
        if (status.getSeverity() == IStatus.ERROR) {
            problems.add(plugin + ": " + status.getMessage());
        }
    }
}
