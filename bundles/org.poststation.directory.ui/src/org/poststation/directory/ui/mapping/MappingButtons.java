// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.mapping;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.poststation.directory.bulk.source.CsvMapping;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/** Keeps a mapping in a file that the command line takes as well, and reads one. */
final class MappingButtons {

    private static final String[] ENDINGS = {"*.mapping", "*"};

    private final Composite line;
    private final Supplier<CsvMapping> chosen;
    private final Consumer<CsvMapping> read;

    /**
     * @param chosen what is to be saved
     * @param read takes what was read from a file
     */
    MappingButtons(Composite parent, Supplier<CsvMapping> chosen, Consumer<CsvMapping> read) {
        this.chosen = chosen;
        this.read = read;
        line = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().spacing(8).applyTo(line);
        button("mapping.load", Messages.mapping_load_button, this::load);
        button("mapping.save", Messages.mapping_save_button, this::save);
    }

    private void load() {
        ask(SWT.OPEN, Messages.mapping_load_button, file -> Work.inPlace(line, Messages.mapping_read_job,
                progress -> MappingStore.read(file), read, failure -> FailurePresenter.show(line.getShell(),
                        Messages.mapping_read_job, failure)));
    }

    private void save() {
        CsvMapping mapping = chosen.get();
        ask(SWT.SAVE, Messages.mapping_save_button, file -> Work.inPlace(line, Messages.mapping_keep_job,
                progress -> MappingStore.write(file, mapping), kept -> {}, failure -> FailurePresenter.show(
                        line.getShell(), Messages.mapping_keep_job, failure)));
    }

    private void ask(int style, String title, Consumer<Path> then) {
        FileDialog dialog = new FileDialog(line.getShell(), style);
        dialog.setText(title);
        dialog.setFilterExtensions(ENDINGS);
        dialog.setOverwrite(true);
        String file = dialog.open();
        if (file != null) {
            then.accept(Path.of(file));
        }
    }

    private void button(String key, String label, Runnable action) {
        Button button = new Button(line, SWT.PUSH);
        button.setText(label);
        WidgetKeys.key(button, key);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
    }
}
