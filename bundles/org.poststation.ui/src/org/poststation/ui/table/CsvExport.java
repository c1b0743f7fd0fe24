// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.table;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.eclipse.swt.widgets.Shell;
import org.poststation.ui.internal.Messages;
import org.poststation.ui.work.FileExport;

/** Writes rows to a CSV file that the reader chooses. */
public final class CsvExport {

    private CsvExport() {}

    /**
     * Asks for a file and writes the rows there as a job; an existing file is replaced only when all is written. UI
     * thread only, returns after the question.
     *
     * @param name proposed name of the file, without its ending
     * @param <R> what a row shows
     */
    public static <R> void ask(Shell shell, String name, List<Column<R>> columns, Rows<R> rows) {
        FileExport.ask(shell, Messages.export_dialog_title, name + ".csv", out -> write(out, columns, rows));
    }

    static <R> void write(OutputStream out, List<Column<R>> columns, Rows<R> rows) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        RowText.csv(columns, rows, writer);
        writer.flush();
    }
}
