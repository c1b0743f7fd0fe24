// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Screenshots. */
public final class SWTUtils {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss-SSS");

    private SWTUtils() {}

    /** Writes what the whole display shows into a PNG file; creates its folder. */
    public static void captureScreenshot(Path file) {
        save(UIThreadRunnable.syncExec(() -> pixels(UIThreadRunnable.display().getBounds())), file);
    }

    /** Writes what the display shows where this control is into a PNG file; creates its folder. */
    public static void captureScreenshot(Path file, Control control) {
        save(capture(control), file);
    }

    /** The pixels that the display shows where this control is. */
    public static ImageData capture(Control control) {
        return UIThreadRunnable.syncExec(() -> {
            control.update();
            Rectangle bounds = control.getBounds();
            if (control.getParent() != null) {
                bounds = control.getDisplay().map(control.getParent(), null, bounds);
            }
            return pixels(bounds);
        });
    }

    static String captureFailure() {
        Path file = Path.of(SWTBotPreferences.SCREENSHOTS_DIR, "failure-" + LocalTime.now().format(TIME) + ".png")
                .toAbsolutePath();
        captureScreenshot(file);
        return "; screenshot: " + file;
    }

    private static ImageData pixels(Rectangle bounds) {
        Display display = UIThreadRunnable.display();
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        try {
            gc.copyArea(image, bounds.x, bounds.y);
            return image.getImageData();
        } finally {
            gc.dispose();
            image.dispose();
        }
    }

    private static void save(ImageData data, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new IllegalStateException("Cannot create the folder of " + file, e);
        }
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {data};
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }
}
