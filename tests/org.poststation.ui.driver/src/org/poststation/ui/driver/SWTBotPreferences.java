// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

/** How long the driver waits, and where it leaves screenshots. */
public final class SWTBotPreferences {

    /** Milliseconds that a wait lasts at most, unless the caller says otherwise. */
    public static final long TIMEOUT = Long.getLong("org.poststation.ui.driver.timeout", 10_000);

    /** Milliseconds between two looks. */
    public static final long DEFAULT_POLL_DELAY = 40;

    /** Folder for the screenshots of failed waits, relative to the folder that the test runs in. */
    public static final String SCREENSHOTS_DIR = System.getProperty("org.poststation.ui.driver.screenshots",
            "target/screenshots");

    private SWTBotPreferences() {}
}
