// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import java.util.Locale;
import java.util.Optional;

import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;

/** The looks the window can have; the platform's theme engine keeps the choice in the workspace. */
enum Theme {

    LIGHT("org.eclipse.e4.ui.css.theme.e4_default"), DARK("org.eclipse.e4.ui.css.theme.e4_dark");

    /** Milliseconds after which the platform mostly has its new colours. */
    private static final int SETTLED = 500;

    /** Milliseconds after which it has them on a busy computer too. */
    private static final int OVER = 10_000;

    private final String engineId;

    Theme(String engineId) {
        this.engineId = engineId;
    }

    /** The word that commands and their radio state use for this theme. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Switches every open window at once and keeps the choice for the next start. */
    void use(IWorkbench workbench) {
        IThemeEngine engine = workbench.getService(IThemeEngine.class);
        Display display = workbench.getDisplay();
        // GTK takes over its own half of a theme with the next events; only then the platform's colours are new.
        Listener restyle = event -> restyle(display, engine);
        display.addListener(SWT.Settings, restyle);
        StyledColours.remove(display);
        engine.setTheme(engineId, true);
        display.timerExec(SETTLED, () -> restyle(display, engine));
        display.timerExec(OVER, () -> display.removeListener(SWT.Settings, restyle));
    }

    private static void restyle(Display display, IThemeEngine engine) {
        StyledColours.remove(display);
        for (Shell shell : display.getShells()) {
            engine.applyStyles(shell, true);
            TabBars.measure(shell);
        }
    }

    static Optional<Theme> of(String word) {
        for (Theme theme : values()) {
            if (theme.word().equals(word)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    /** The theme in use; a theme that is not ours counts as light unless its name says dark. */
    static Theme current(IWorkbench workbench) {
        ITheme active = workbench.getService(IThemeEngine.class).getActiveTheme();
        return active != null && active.getId().contains("dark") ? DARK : LIGHT;
    }

}
