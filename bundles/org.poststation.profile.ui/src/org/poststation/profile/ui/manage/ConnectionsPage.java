// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.manage;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.poststation.operation.Operation;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.ui.connect.ConnectWizard;
import org.poststation.profile.ui.internal.Messages;
import org.poststation.ui.dialog.WizardWindow;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.service.Services;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/** Preference page: the connection profiles of this workspace. */
public final class ConnectionsPage extends PreferencePage implements IWorkbenchPreferencePage {

    /** Id of the page. */
    public static final String ID = "org.poststation.profile.ui.connections";

    private static final int WIDTH = 600;
    private static final int HEIGHT = 260;

    private ProfileTable table;
    private Button edit;
    private Button copy;
    private Button remove;
    private Button export;

    /** Called by the workbench. */
    public ConnectionsPage() {
        noDefaultAndApplyButton();
    }

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.connections_page_description);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(page);
        table = new ProfileTable(page, this::enable, this::edit);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(table.control());
        Composite buttons = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, Messages.connections_new_button, "connections.new", this::create);
        edit = button(buttons, Messages.connections_edit_button, "connections.edit", this::edit);
        copy = button(buttons, Messages.connections_copy_button, "connections.copy", this::copy);
        remove = button(buttons, Messages.connections_remove_button, "connections.remove", this::remove);
        new Label(buttons, SWT.NONE);
        button(buttons, Messages.connections_import_button, "connections.import", this::importFile);
        export = button(buttons, Messages.connections_export_button, "connections.export", this::exportFile);
        reload();
        return page;
    }

    private Button button(Composite parent, String label, String key, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        WidgetKeys.key(button, key);
        setButtonLayoutData(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void reload() {
        table.show(profiles().all());
        enable();
    }

    private void enable() {
        boolean one = table.one().isPresent();
        edit.setEnabled(one);
        copy.setEnabled(one);
        remove.setEnabled(one);
        boolean isEmpty = profiles().all().isEmpty();
        export.setEnabled(!isEmpty);
        setMessage(isEmpty ? Messages.connections_none_text : null, INFORMATION);
    }

    private void create() {
        WizardWindow.open(getShell(), new ConnectWizard());
        reload();
    }

    private void edit() {
        table.one().ifPresent(profile -> WizardWindow.open(getShell(), ConnectWizard.edit(profile)));
        reload();
    }

    private void copy() {
        table.one().ifPresent(profile -> WizardWindow.open(getShell(), ConnectWizard.copy(profile)));
        reload();
    }

    private void remove() {
        Optional<ConnectionProfile> chosen = table.one();
        if (chosen.isPresent() && RemoveProfile.isConfirmed(getShell(), chosen.get())) {
            run(Messages.remove_profile_job, RemoveProfile.actions().remove(chosen.get()));
        }
    }

    private void exportFile() {
        List<ConnectionProfile> wanted = table.selected().isEmpty() ? profiles().all() : table.selected();
        FileDialog dialog = dialog(SWT.SAVE, MessageFormat.format(Messages.export_title, wanted.size()));
        dialog.setFileName("poststation.profiles");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            run(Messages.export_job, progress -> {
                ProfileFile.write(Path.of(chosen), wanted);
                return wanted.size();
            });
        }
    }

    private void importFile() {
        String chosen = dialog(SWT.OPEN, Messages.import_job).open();
        if (chosen != null) {
            run(Messages.import_job, new ImportOperation(Path.of(chosen), profiles()));
        }
    }

    private FileDialog dialog(int style, String title) {
        FileDialog dialog = new FileDialog(getShell(), style);
        dialog.setText(title);
        dialog.setFilterExtensions(new String[] {"*.profiles", "*"});
        return dialog;
    }

    private <R> void run(String name, Operation<R> operation) {
        Work.start(table.control(), name, operation, this::done, failure -> {
            reload();
            FailurePresenter.show(getShell(), name, failure);
        });
    }

    private void done(Object result) {
        reload();
        if (result instanceof ImportOperation.Outcome outcome) {
            String text = outcome.skipped().isEmpty()
                    ? NLS.bind(Messages.import_done, outcome.added().size())
                    : NLS.bind(Messages.import_done_skipped, outcome.added().size(),
                            String.join(", ", outcome.skipped()));
            MessageDialog.openInformation(getShell(), Messages.import_job, text);
        }
    }

    private static ProfileStore profiles() {
        return Services.require(ProfileStore.class);
    }
}
