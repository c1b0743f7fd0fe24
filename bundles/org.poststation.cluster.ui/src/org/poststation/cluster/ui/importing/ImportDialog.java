// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.service.Services;
import org.poststation.ui.table.Column;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.work.Work;

/** Shows the nodes of a file before they are taken over: all that are new, or those that are selected. */
final class ImportDialog extends SizedDialog {

    private static final Point SIZE = new Point(860, 520);
    private static final int OTHER = 2;
    private static final int NOTE_LINES = 70;
    private static final Path HOME = Path.of(System.getProperty("user.home", ""));

    private Path file = HOME.resolve(".ssh").resolve("config");
    private ReadNodes.Offer offer = new ReadNodes.Offer(List.of(), List.of());
    private Label heading;
    private VirtualTable<OfferedNode> table;
    private Text notes;
    private List<NodeProfile> chosen = List.of();

    ImportDialog(Shell parent) {
        super(parent, Messages.import_dialog_title, SIZE);
    }

    /** What is to be taken over. */
    List<NodeProfile> chosen() {
        return chosen;
    }

    @Override
    protected void fill(Composite area) {
        heading = sentence(area, "import.heading", file.toString());
        table = new VirtualTable<>(area, new VirtualTable.Spec<>("nodes.import", Messages.import_table_title, columns(),
                OfferedNode::name, "", PlatformUI
                        .getDialogSettingsProvider(FrameworkUtil.getBundle(ImportDialog.class)).getDialogSettings()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        table.onSelection(this::enable);
        notes = lines(area, "import.notes", Messages.import_notes_name);
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, NOTE_LINES).applyTo(notes);
    }

    private static List<Column<OfferedNode>> columns() {
        return List.of(Column.<OfferedNode>words("name", Messages.nodes_column_name, 130, OfferedNode::name),
                Column.<OfferedNode>words("state", Messages.nodes_column_state, 130, OfferedNode::state)
                        .withIcon(OfferedNode::icon),
                Column.<OfferedNode>words("address", Messages.nodes_column_address, 220, OfferedNode::address)
                        .stretching(),
                Column.<OfferedNode>words("login", Messages.node_identity_label, 170, OfferedNode::login).stretching(),
                Column.<OfferedNode>words("jumps", Messages.node_jumps_label, 140, OfferedNode::jumps).stretching());
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, OTHER, Messages.import_other_button, "import.other");
        button(parent, OK, NLS.bind(Messages.import_apply_button, 0), "import.apply");
        preferred(button(parent, CANCEL, IDialogConstants.CANCEL_LABEL, "import.cancel"));
        read();
    }

    @Override
    protected void buttonPressed(int id) {
        if (id == OTHER) {
            FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
            dialog.setText(Messages.import_file_title);
            String path = dialog.open();
            if (path != null) {
                file = Path.of(path);
                read();
            }
        } else {
            super.buttonPressed(id);
        }
    }

    @Override
    protected void okPressed() {
        chosen = wanted();
        super.okPressed();
    }

    private void read() {
        show(new ReadNodes.Offer(List.of(), List.of()));
        NodeStore store = Services.require(NodeStore.class);
        Work.inPlace(table.control(), Messages.import_read_job,
                new ReadNodes(file, HOME, name -> store.find(name).isPresent()), this::show, this::failed);
    }

    private void show(ReadNodes.Offer read) {
        offer = read;
        heading.setText(VisibleText.forLabel(NLS.bind(Messages.import_heading_text, file)));
        table.show(Rows.of(read.nodes()));
        notes.setText(String.join("\n", read.notes()));
        enable();
    }

    private void failed(OperationException failure) {
        if (!(failure instanceof OperationCancelledException)) {
            notes.setText(failure.explanation().what() + '\n' + failure.explanation().nextStep());
        }
    }

    private void enable() {
        int count = wanted().size();
        if (getButton(OK) != null) {
            getButton(OK).setText(NLS.bind(Messages.import_apply_button, count));
            getButton(OK).setEnabled(count > 0);
            getButton(OK).requestLayout();
        }
    }

    /** Those that are selected, or all, as far as they are new. */
    private List<NodeProfile> wanted() {
        Rows<OfferedNode> selected = table.selection();
        List<OfferedNode> from = new ArrayList<>();
        for (int i = 0; i < selected.size(); i++) {
            from.add(selected.get(i));
        }
        return (from.isEmpty() ? offer.nodes() : from).stream().filter(OfferedNode::isNew)
                .map(node -> node.node().orElseThrow()).toList();
    }
}
