// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

/** A view that reads directories as a whole. UI thread only. */
public interface ReadingView {

    /** What is known of its directories. */
    Readings<?> readings();
}
