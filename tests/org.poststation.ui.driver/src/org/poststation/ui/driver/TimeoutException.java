// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

/** What a test waited for did not happen in time. */
public final class TimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what did not happen, and where the screenshot of that moment is. */
    public TimeoutException(String message) {
        super(message);
    }
}
