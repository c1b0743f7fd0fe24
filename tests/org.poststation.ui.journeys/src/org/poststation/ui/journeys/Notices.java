// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.util.Arrays;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** The notifications on the desktop. UI thread only. */
final class Notices {

    private static final String KEY = "org.eclipse.swtbot.widget.key";

    private Notices() {}

    /** Whether one is shown that says this. */
    static boolean isShown(String text) {
        return Stream.of(PlatformUI.getWorkbench().getDisplay().getShells()).filter(Shell::isVisible)
                .filter(shell -> controls(shell).anyMatch(control -> control instanceof Link
                        && "notice.open".equals(control.getData(KEY))))
                .anyMatch(shell -> controls(shell).anyMatch(control -> control instanceof Label label
                        && label.getText().contains(text)));
    }

    private static Stream<Control> controls(Composite parent) {
        return Arrays.stream(parent.getChildren()).flatMap(child -> child instanceof Composite inner
                ? Stream.concat(Stream.of(child), controls(inner))
                : Stream.of(child));
    }
}
