// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.ui.accounts.AccountsView;
import org.poststation.directory.ui.check.ConsistencyView;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.AccountRef;
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.directory.ui.tree.DirectoryView;
import org.poststation.directory.ui.tree.TreeNode;
import org.poststation.directory.ui.view.TableSettings;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Column;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.work.Work;

/** Every attribute of the entry that is selected in the table or the tree. */
public final class EntryView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.poststation.directory.ui.entry";

    private static final List<Column<AttributeRow>> COLUMNS = List.of(
            Column.<AttributeRow>words("attribute", Messages.entry_column_attribute, 112, AttributeRow::name)
                    .stretching(),
            Column.<AttributeRow>words("value", Messages.entry_column_value, 115, AttributeRow::text).stretching(),
            Column.<AttributeRow>words("meaning", Messages.entry_column_meaning, 100, AttributeRow::meaning)
                    .stretching(),
            Column.<AttributeRow>words("description", Messages.entry_column_description, 200,
                    AttributeRow::description).hidden(),
            Column.<AttributeRow>numbers("size", Messages.entry_column_size, 70,
                    row -> Integer.toString(row.value().length()), row -> row.value().length()).hidden(),
            Column.<AttributeRow>words("origin", Messages.entry_column_origin, 90,
                    row -> row.editable() ? Messages.entry_origin_user : Messages.entry_origin_server).hidden());

    /** Running down a table with the arrow keys does not read every entry on the way. */
    private static final int SETTLE_MILLIS = 120;

    private static final String EDIT = "org.poststation.directory.ui.";

    private final ISelectionListener listener = this::selected;
    private final Runnable follow = this::follow;
    private final Screen screen = new Screen();
    private EntryKey wanted;
    private Runnable refreshCommands = () -> {};
    private DirectoryModel model;
    private EntryPresenter presenter;
    private StatePage page;
    private VirtualTable<AttributeRow> table;
    private Runnable modelHandle;

    @Override
    public void createPartControl(Composite parent) {
        model = Services.require(DirectoryModel.class);
        page = new StatePage(parent, "entry");
        table = new VirtualTable<>(page.content(), new VirtualTable.Spec<>("entry", Messages.entry_title_text, COLUMNS,
                AttributeRow::identity, "", TableSettings.kept()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        presenter = new EntryPresenter(screen);
        commands();
        getSite().getPage().addSelectionListener(AccountsView.ID, listener);
        getSite().getPage().addSelectionListener(ConsistencyView.ID, listener);
        getSite().getPage().addSelectionListener(DirectoryView.ID, listener);
        selected(null, getSite().getPage().getSelection(AccountsView.ID));
        Display display = parent.getDisplay();
        Runnable applied = model.onApplied(profile -> later(display, () -> changed(profile)));
        Runnable removed = model.listen(changed -> later(display, this::leaveRemoved));
        modelHandle = () -> {
            applied.run();
            removed.run();
        };
    }

    private void commands() {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.menu(table, null, "edit");
        commands.onTable(table, presenter::reload);
        EntryEdits edits = new EntryEdits(page.control(), presenter);
        commands.on(EDIT + "addValue", () -> presenter.content().isPresent(), edits::add);
        commands.on(EDIT + "changeValue", this::isEditable, () -> edits.change(table.first().orElseThrow()));
        commands.on(IWorkbenchCommandConstants.EDIT_DELETE, this::isEditable,
                () -> edits.delete(table.first().orElseThrow()));
        commands.tool(Icon.ADD, Messages.entry_add_title, () -> presenter.content().isPresent(), edits::add);
        commands.tool(Icon.EDIT, Messages.entry_change_title, this::isEditable,
                () -> edits.change(table.first().orElseThrow()));
        commands.tool(Icon.REFRESH, Messages.view_refresh_tool, () -> presenter.key().isPresent(), presenter::reload);
        table.onOpen(() -> table.first().filter(row -> isEditable()).ifPresent(edits::change));
        refreshCommands = commands::refresh;
    }

    private boolean isEditable() {
        return presenter.content().isPresent() && table.selection().size() == 1
                && table.first().filter(AttributeRow::editable).isPresent();
    }

    private static void later(Display display, Runnable step) {
        if (!display.isDisposed()) {
            display.asyncExec(step);
        }
    }

    /** Nothing of a connection that was removed stays in sight. */
    private void leaveRemoved() {
        boolean gone = presenter.key().filter(key -> model.all().stream()
                .noneMatch(state -> state.profile().equals(key.profile()))).isPresent();
        if (gone && !page.control().isDisposed()) {
            screen.cancel();
            presenter.leave();
        }
    }

    private void changed(String profile) {
        if (!page.control().isDisposed() && presenter.key().filter(key -> key.profile().equals(profile)).isPresent()) {
            presenter.reload();
        }
    }

    private void selected(IWorkbenchPart part, ISelection selection) {
        key(selection).ifPresent(key -> {
            wanted = key;
            page.control().getDisplay().timerExec(SETTLE_MILLIS, follow);
        });
    }

    private void follow() {
        if (!page.control().isDisposed()) {
            presenter.select(wanted);
        }
    }

    private Optional<EntryKey> key(ISelection selection) {
        if (selection instanceof IStructuredSelection some && some.getFirstElement() instanceof AccountRef account) {
            return Optional.of(new EntryKey(account.profile(), account.row().dn()));
        }
        return TreeNode.first(selection).flatMap(node -> model.state(node.profile()).domains().stream()
                .filter(domain -> node.domain().equals(Optional.of(domain.name())) && !domain.dn().isEmpty())
                .findFirst().map(domain -> new EntryKey(node.profile(), domain.dn())));
    }

    @Override
    public void setFocus() {
        if (!page.focus()) {
            table.table().setFocus();
        }
    }

    @Override
    public void dispose() {
        getSite().getPage().removeSelectionListener(AccountsView.ID, listener);
        getSite().getPage().removeSelectionListener(ConsistencyView.ID, listener);
        getSite().getPage().removeSelectionListener(DirectoryView.ID, listener);
        if (modelHandle != null) {
            modelHandle.run();
        }
        screen.cancel();
        super.dispose();
    }

    /** The presenter's way to the screen and to the server. */
    private final class Screen implements EntryPresenter.Display {

        private Job reading;
        private int turn;

        @Override
        public void state(ViewState state) {
            page.show(state);
            refreshCommands.run();
        }

        @Override
        public void rows(Rows<AttributeRow> rows) {
            table.show(rows);
        }

        @Override
        public void startReading(EntryKey key) {
            cancel();
            Optional<MailDirectory> directory = model.opened(key.profile());
            if (directory.isEmpty()) {
                presenter.failed(key, new OperationException(
                        Explanation.of(NLS.bind(Messages.accounts_closed_text, key.profile()), "")));
                return;
            }
            int mine = turn;
            reading = Work.inPlace(page.control(), NLS.bind(Messages.entry_read_job, key.dn()),
                    new ReadEntry(directory.get(), key.dn()), content -> {
                        if (mine == turn) {
                            presenter.read(key, content);
                        }
                    }, failure -> {
                        if (mine == turn) {
                            presenter.failed(key, failure);
                        }
                    });
        }

        /** What is still being read is not waited for any more. */
        private void cancel() {
            turn++;
            if (reading != null) {
                reading.cancel();
                reading = null;
            }
        }
    }
}
