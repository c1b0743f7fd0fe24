// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

/** A widget that a test looks for is not there, nor did it come in time. */
public final class WidgetNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says which widget is missing. */
    public WidgetNotFoundException(String message) {
        super(message);
    }
}
