// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.probe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;

/**
 * Does something in the window of the product that it was added to, describes the window in a file of properties and
 * closes the product. The system property {@code org.poststation.product.probe.task} says what: {@code arrange},
 * {@code describe}, {@code read}, which tells the words on the screen, or {@code load}, which opens the profile
 * {@code org.poststation.product.probe.profile} of {@code org.poststation.product.probe.rows} rows;
 * {@code org.poststation.product.probe.answer} names the file.
 */
public final class WindowProbe implements IStartup {

    private static final String PREFIX = "org.poststation.product.probe.";

    @Override
    public void earlyStartup() {
        String task = System.getProperty(PREFIX + "task", "");
        Path answer = Path.of(System.getProperty(PREFIX + "answer", "answer"));
        Display display = PlatformUI.getWorkbench().getDisplay();
        display.asyncExec(() -> {
            try {
                Files.writeString(answer, run(task, new EventLoop(display)));
            } catch (IOException unwritten) {
                throw new UncheckedIOException(unwritten);
            } finally {
                PlatformUI.getWorkbench().close();
            }
        });
    }

    private static String run(String task, EventLoop events) {
        try {
            if (task.equals("load")) {
                return new LargeListing(events, System.getProperty(PREFIX + "profile", ""),
                        Integer.getInteger(PREFIX + "rows", 0)).measure();
            }
            if (task.equals("read")) {
                return new LanguageTour(events).read();
            }
            ProductWindow window = new ProductWindow(events);
            if (task.equals("arrange")) {
                window.arrange();
            }
            return window.describe();
        } catch (Exception failed) {
            return "failed=" + failed + " " + Arrays.toString(failed.getStackTrace());
        }
    }
}
