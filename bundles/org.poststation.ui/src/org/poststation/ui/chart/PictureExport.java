// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.chart;

import org.eclipse.swt.widgets.Shell;
import org.poststation.ui.internal.Messages;
import org.poststation.ui.work.FileExport;

/** Writes a picture to a file that the reader chooses. */
public final class PictureExport {

    private PictureExport() {}

    /**
     * Asks for a file and writes what the chart shows. UI thread only, returns after the question.
     *
     * @param name proposed name of the file, without its ending
     */
    public static void ask(Shell shell, String name, TimeChart chart) {
        byte[] picture = chart.png();
        FileExport.ask(shell, Messages.export_picture_title, name + ".png", out -> out.write(picture));
    }
}
