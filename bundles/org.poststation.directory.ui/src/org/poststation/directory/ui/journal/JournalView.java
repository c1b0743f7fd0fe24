// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.JournalEntry.State;
import org.poststation.directory.journal.Journals;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.directory.ui.tree.DirectoryView;
import org.poststation.directory.ui.tree.TreeNode;
import org.poststation.directory.ui.view.ViewCommands;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Column;
import org.poststation.ui.table.CsvExport;
import org.poststation.ui.table.RowText;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Copying;
import org.poststation.ui.work.Work;

/** What was written to the directory that is selected in the tree, and what each entry changed. */
public final class JournalView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.poststation.directory.ui.journal";

    private static final String COMMAND = "org.poststation.directory.ui.";

    private final ISelectionListener treeListener = this::treeSelected;
    private DirectoryModel model;
    private JournalPresenter presenter;
    private StatePage page;
    private VirtualTable<JournalRow> entries;
    private VirtualTable<ChangeRow> changes;
    private Label note;
    private Runnable refreshCommands = () -> {};
    private Runnable modelHandle;

    @Override
    public void createPartControl(Composite parent) {
        model = Services.require(DirectoryModel.class);
        page = new StatePage(parent, "journal");
        SashForm halves = new SashForm(page.content(), SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        entries = new VirtualTable<>(halves, new VirtualTable.Spec<>("journal", Messages.journal_title_text,
                JournalColumns.entries(), JournalRow::identity, "", settings()));
        changes(halves);
        halves.setWeights(3, 2);
        presenter = new JournalPresenter(new Screen());
        entries.onSelection(() -> {
            presenter.show(entries.selection().size() == 1 ? entries.first() : Optional.empty());
            refreshCommands.run();
        });
        entries.onOpen(this::undo);
        MenuManager menu = new MenuManager();
        menu.add(new GroupMarker("edit"));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new GroupMarker("copy"));
        entries.menu(menu);
        getSite().registerContextMenu(ID, menu, null);
        commands();
        Runnable applied = model.onApplied(profile -> later(() -> written(profile)));
        Runnable removed = model.listen(changed -> later(this::leaveRemoved));
        modelHandle = () -> {
            applied.run();
            removed.run();
        };
        getSite().getPage().addSelectionListener(DirectoryView.ID, treeListener);
        treeSelected(null, getSite().getPage().getSelection(DirectoryView.ID));
    }

    private void changes(Composite parent) {
        Composite half = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(half);
        note = new Label(half, SWT.NONE);
        WidgetKeys.key(note, "journal.note");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 2).applyTo(note);
        changes = new VirtualTable<>(half, new VirtualTable.Spec<>("journal.changes", Messages.journal_changes_title,
                JournalColumns.changes(), ChangeRow::identity, "", settings()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(changes.control());
    }

    private void commands() {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.onTable(entries, presenter::reload);
        commands.on(COMMAND + "copyCsv", () -> entries.first().isPresent(), this::copyCsv);
        commands.on(COMMAND + "exportCsv", this::export);
        commands.on(COMMAND + "undo", this::canUndo, this::undo);
        commands.tool(Icon.UNDO, Messages.undo_tool, this::canUndo, this::undo);
        commands.tool(Icon.REFRESH, Messages.view_refresh_tool, () -> presenter.profile().isPresent(),
                presenter::reload);
        commands.tool(Icon.EXPORT_CSV, Messages.view_export_tool, () -> presenter.profile().isPresent(), this::export);
        refreshCommands = commands::refresh;
    }

    private boolean canUndo() {
        return presenter.profile().isPresent() && entries.selection().size() == 1
                && entries.first().filter(row -> row.entry().state() != State.RUNNING
                        && row.entry().state() != State.UNREADABLE).isPresent();
    }

    private void undo() {
        if (canUndo()) {
            UndoWindows.undo(page.control(), Access.to(presenter.profile().orElseThrow(), page.control().getDisplay()),
                    entries.first().orElseThrow().identity());
        }
    }

    private void copyCsv() {
        List<Column<JournalRow>> columns = entries.shownColumns();
        Rows<JournalRow> rows = entries.selection();
        Copying.copy(entries.control(), () -> RowText.csv(columns, rows));
    }

    private void export() {
        CsvExport.ask(getSite().getShell(),
                NLS.bind(Messages.journal_export_name, presenter.profile().orElse("")), entries.shownColumns(),
                entries.shownRows());
    }

    private void later(Runnable step) {
        if (!page.control().isDisposed()) {
            page.control().getDisplay().asyncExec(() -> {
                if (!page.control().isDisposed()) {
                    step.run();
                }
            });
        }
    }

    private void written(String profile) {
        if (presenter.profile().equals(Optional.of(profile))) {
            presenter.reload();
        }
    }

    /** Nothing of a connection that was removed stays in sight. */
    private void leaveRemoved() {
        boolean gone = presenter.profile().filter(name -> model.all().stream()
                .noneMatch(state -> state.profile().equals(name))).isPresent();
        if (gone) {
            presenter.leave();
        }
    }

    private void treeSelected(IWorkbenchPart part, ISelection selection) {
        TreeNode.first(selection).ifPresent(node -> presenter.select(node.profile()));
    }

    private static IDialogSettings settings() {
        return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(JournalView.class)).getDialogSettings();
    }

    @Override
    public void setFocus() {
        if (!page.focus()) {
            entries.table().setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(DirectoryView.ID, treeListener);
        if (modelHandle != null) {
            modelHandle.run();
        }
        super.dispose();
    }

    /** The presenter's way to the screen and to the disk. */
    private final class Screen implements JournalPresenter.Display {

        private Job readingEntries;
        private Job readingChanges;

        @Override
        public void state(ViewState state) {
            page.show(state);
            refreshCommands.run();
        }

        @Override
        public void entries(Rows<JournalRow> rows) {
            entries.show(rows);
        }

        @Override
        public void changes(Rows<ChangeRow> rows, String text) {
            changes.show(rows);
            note.setText(VisibleText.forLabel(text));
        }

        @Override
        public void startReading(String profile) {
            readingEntries = start(readingEntries, new ReadJournal(journal(profile)),
                    read -> presenter.read(profile, read), failure -> presenter.failed(profile, failure));
        }

        @Override
        public void startReading(String profile, long id) {
            readingChanges = start(readingChanges, new ReadChanges(journal(profile), id),
                    read -> presenter.readChanges(profile, id, read),
                    failure -> presenter.changesFailed(profile, id, failure));
        }

        private <R> Job start(Job earlier, Operation<R> operation, Consumer<R> done,
                Consumer<OperationException> failed) {
            if (earlier != null) {
                earlier.cancel();
            }
            return Work.inPlace(page.control(), Messages.journal_read_job, operation, done, failed);
        }

        private static Journal journal(String profile) {
            return Services.require(Journals.class).ofProfile(profile);
        }
    }
}
