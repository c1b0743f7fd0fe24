// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.poststation.testkit.Await;
import org.poststation.testkit.process.Tool;

/** The file dialog of the platform. It belongs to GTK, so nothing but real keys of the X server reaches it. */
final class FileDialogBot {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration REACTION = Duration.ofSeconds(3);
    private static final int MOST_PRESSES = 3;
    private static final Tool XDOTOOL = Tool.of("xdotool", "xdotool").timeout(PATIENCE);

    private final String window;

    private FileDialogBot(String window) {
        this.window = window;
    }

    /**
     * Opens the dialog and waits until it has the keyboard.
     *
     * @param opening opens it; runs aside, because nothing else gets to the UI thread while the dialog is open
     */
    static FileDialogBot open(String title, Runnable opening) {
        Thread.ofVirtual().name("opens " + title).start(opening);
        Await.until(() -> !windows(title).isEmpty(), PATIENCE, "a dialog has the title " + title);
        FileDialogBot dialog = new FileDialogBot(windows(title).getLast());
        XDOTOOL.with("windowactivate", "--sync", dialog.window).runSuccessfully();
        return dialog;
    }

    /**
     * Types the whole path and presses Enter until the dialog is gone: a first one may only close the list of
     * completions, a last one says that a file may be replaced.
     */
    void choose(Path file) {
        // a slash shows the line for paths where there is none yet
        keys("slash", "ctrl+a");
        XDOTOOL.with("type", "--clearmodifiers", "--", file.toString()).runSuccessfully();
        for (int press = 0; press < MOST_PRESSES && isOpen(); press++) {
            keys("Return");
            closes(REACTION);
        }
        requireClosed();
    }

    void cancel() {
        keys("Escape");
        requireClosed();
    }

    /** A dialog that stays would stop every test after this one, so it is closed in any case. */
    private void requireClosed() {
        boolean closed = closes(PATIENCE);
        while (isOpen()) {
            keys("Escape");
        }
        assertTrue(closed, "The dialog did not close");
    }

    private boolean closes(Duration patience) {
        try {
            Await.until(() -> !isOpen(), patience, "the dialog closes");
            return true;
        } catch (AssertionError stays) {
            return false;
        }
    }

    private boolean isOpen() {
        return XDOTOOL.with("search", "--onlyvisible", "--name", ".*").run().output().lines().anyMatch(window::equals);
    }

    private static void keys(String... names) {
        XDOTOOL.with("key", "--clearmodifiers").with(names).runSuccessfully();
    }

    private static List<String> windows(String title) {
        return XDOTOOL.with("search", "--onlyvisible", "--name", '^' + title + '$').run().output().lines().toList();
    }
}
