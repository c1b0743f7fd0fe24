// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** The keyboard: keys go to whatever has the focus. */
public final class Keyboard {

    private static final String SHIFTED = "~!@#$%^&*()_+{}|:\"<>?";

    private Keyboard() {}

    /** Types a text of ASCII characters. */
    public static void typeText(String text) {
        for (char character : text.toCharArray()) {
            press(isShifted(character) ? SWT.SHIFT : 0, 0, character);
        }
    }

    /** Presses a key with modifiers, such as SWT.CTRL and 's'. */
    public static void pressShortcut(int modifiers, char character) {
        press(modifiers, 0, character);
    }

    /** Presses a key that has no character, such as SWT.F5, with modifiers or 0. */
    public static void pressShortcut(int modifiers, int keyCode) {
        press(modifiers, keyCode, '\0');
    }

    private static boolean isShifted(char character) {
        return Character.isUpperCase(character) || SHIFTED.indexOf(character) >= 0;
    }

    private static void press(int modifiers, int keyCode, char character) {
        Waits.until(DefaultCondition.onUiThread("No window of the product has the keyboard",
                () -> UIThreadRunnable.display().getFocusControl() != null), SWTBotPreferences.TIMEOUT,
                SWTBotPreferences.DEFAULT_POLL_DELAY);
        UIThreadRunnable.syncExec(() -> {
            modifiers(SWT.KeyDown, modifiers);
            post(SWT.KeyDown, keyCode, character);
            post(SWT.KeyUp, keyCode, character);
            modifiers(SWT.KeyUp, modifiers);
        });
        AbstractSWTBot.settle();
    }

    private static void modifiers(int type, int modifiers) {
        for (int modifier : new int[] {SWT.CTRL, SWT.ALT, SWT.SHIFT}) {
            if ((modifiers & modifier) != 0) {
                post(type, modifier, '\0');
            }
        }
    }

    private static void post(int type, int keyCode, char character) {
        Event event = new Event();
        event.type = type;
        // A display posts keys such as Enter and Esc by their code only.
        event.keyCode = keyCode == 0 && Character.isISOControl(character) ? character : keyCode;
        event.character = character;
        Display display = UIThreadRunnable.display();
        if (!display.post(event)) {
            throw new IllegalStateException("The keyboard of the display has no key for '" + character + "' / "
                    + keyCode);
        }
    }
}
