// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.poststation.ui.driver.Conditions;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTUtils;
import org.poststation.ui.driver.SWTWorkbenchBot;
import org.poststation.ui.driver.UIThreadRunnable;

/** Takes one picture per scene and leaves everything as it was. */
final class Camera {

    private static final Path FOLDER = Path.of(System.getProperty("org.poststation.tour.folder", "target/tour"));
    private static final String ONLY = System.getProperty("org.poststation.tour.only", "");
    private static final List<String> OF_THE_TEST_RUNTIME = List.of(
            "org.eclipse.ui.edit.text.actionSet.annotationNavigation", "org.eclipse.ui.edit.text.actionSet.navigation",
            "org.eclipse.ui.NavigateActionSet");

    /** Milliseconds in which what was changed is painted. */
    private static final int FRAMES = 150;

    /** Names of connections: each one is used once, because a window keeps what it opened under a name. */
    private static final List<String> PURPOSES = List.of("Mail of ", "Post of ", "Office of ", "School of ");
    private static final List<String> PLACES = List.of("Aachen", "Basel", "Cagliari", "Dresden", "Erfurt", "Firenze",
            "Graz", "Halle", "Innsbruck", "Jena", "Kassel", "Leipzig", "Milano", "Napoli", "Oldenburg", "Padova",
            "Rostock", "Salzburg", "Torino", "Ulm", "Verona", "Weimar", "Zwickau");

    private final SWTWorkbenchBot bot;
    private final Runnable tidy;
    private final List<String> missed = new ArrayList<>();
    private String theme = "light";
    private int connections;

    Camera(SWTWorkbenchBot bot, Runnable tidy) {
        this.bot = bot;
        this.tidy = tidy;
    }

    /** The scenes that could not be reached, and why. */
    List<String> missed() {
        return missed;
    }

    /** A name for a connection that was not used before. */
    String connection() {
        int next = connections++;
        return PURPOSES.get(next / PLACES.size()) + PLACES.get(next % PLACES.size());
    }

    /** Switches the window to Light or Dark. */
    void useTheme(String name) {
        theme = name.toLowerCase(Locale.ROOT);
        bot.menu("Window", "Theme", name).click();
    }

    /** Hides what only the runtime of the tests has: the product is without the bundles of an IDE. */
    void likeTheProduct() {
        UIThreadRunnable.syncExec(() -> {
            bot.mainShell().widget.setMaximized(true);
            OF_THE_TEST_RUNTIME.forEach(page()::hideActionSet);
            PreferenceManager preferences = PlatformUI.getWorkbench().getPreferenceManager();
            for (IPreferenceNode node : preferences.getRootSubNodes()) {
                if (node.getId().startsWith("org.eclipse.team")) {
                    preferences.remove(node);
                }
            }
        });
    }

    /** Goes somewhere, takes the picture and cleans up. */
    void visit(String name, Runnable way) {
        if (!name.matches(ONLY.isEmpty() ? ".*" : ONLY)) {
            return;
        }
        try {
            way.run();
            settle();
            paint();
            SWTUtils.captureScreenshot(FOLDER.resolve(name + '-' + theme + ".png"));
        } catch (RuntimeException | AssertionError notReached) {
            missed.add(name + ' ' + theme + ": " + notReached.getMessage());
        }
        UIThreadRunnable.syncExec(() -> page().zoomOut());
        tidy.run();
        bot.waitUntil(Conditions.noUserJob());
    }

    /** Gives the part in front the whole window, or takes it back. */
    void zoom() {
        UIThreadRunnable.syncExec(() -> page().toggleZoom(page().getActivePartReference()));
    }

    /** A view that waits for a dialog to be answered is on its way for good. */
    private void settle() {
        bot.waitUntil(Conditions.noUserJob());
        if (bot.activeShell().widget != bot.mainShell().widget) {
            return;
        }
        bot.waitUntil(DefaultCondition.onUiThread("Something was still being read", () -> {
            for (Shell shell : PlatformUI.getWorkbench().getDisplay().getShells()) {
                if (isReading(shell)) {
                    return false;
                }
            }
            return true;
        }));
    }

    /** GTK paints with its next frames, a moment after the controls have changed. */
    private void paint() {
        AtomicBoolean painted = new AtomicBoolean();
        UIThreadRunnable.syncExec(() -> PlatformUI.getWorkbench().getDisplay().timerExec(FRAMES,
                () -> painted.set(true)));
        bot.waitUntil(DefaultCondition.of("Nothing was painted", painted::get));
    }

    private static boolean isReading(Control control) {
        if (control.isVisible() && "Loading".equals(control.getData("org.poststation.ui.state"))) {
            return true;
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                if (isReading(child)) {
                    return true;
                }
            }
        }
        return false;
    }

    static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
    }
}
