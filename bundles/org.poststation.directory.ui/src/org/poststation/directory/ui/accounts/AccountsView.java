// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.accounts;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.osgi.framework.FrameworkUtil;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.directory.ui.tree.DirectoryView;
import org.poststation.directory.ui.tree.TreeNode;
import org.poststation.directory.ui.view.DirectoryActions;
import org.poststation.directory.ui.view.UiUpdates;
import org.poststation.directory.ui.view.ViewCommands;
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

/** The mailboxes, aliases and mailing lists of what is selected in the directory tree. */
public final class AccountsView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.poststation.directory.ui.accounts";

    private static final String COPY_CSV = "org.poststation.directory.ui.copyCsv";
    private static final String EXPORT_CSV = "org.poststation.directory.ui.exportCsv";

    private final ISelectionListener treeListener = this::treeSelected;
    private DirectoryModel model;
    private AccountsPresenter presenter;
    private Label heading;
    private String described = "";
    private StatePage page;
    private VirtualTable<AccountRow> table;
    private QuickFilters filters;
    private Runnable modelHandle;

    @Override
    public void createPartControl(Composite parent) {
        model = Services.require(DirectoryModel.class);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        heading = new Label(parent, SWT.NONE);
        WidgetKeys.key(heading, "accounts.heading");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).applyTo(heading);
        page = new StatePage(parent, "accounts");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(page.control());
        table = new VirtualTable<>(page.content(), new VirtualTable.Spec<>("accounts", Messages.accounts_title_text,
                AccountColumns.all(), AccountRow::dn, "address", settings()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        presenter = new AccountsPresenter(model::state, model::all, new Screen(), new ViewOffers());
        filters = new QuickFilters(table.tools(), presenter::kind, presenter::state);
        AccountSelectionProvider selections = new AccountSelectionProvider(this::selection);
        getSite().setSelectionProvider(selections);
        table.onSelection(selections::changed);
        table.onOpen(() -> DirectoryActions.run(DirectoryActions.OPEN));
        menu(selections);
        commands(selections);
        follow();
    }

    private void follow() {
        UiUpdates updates = new UiUpdates(page.control(), presenter::refresh);
        modelHandle = model.listen(changed -> updates.request());
        getSite().getPage().addSelectionListener(DirectoryView.ID, treeListener);
        treeSelected(null, getSite().getPage().getSelection(DirectoryView.ID));
        presenter.refresh();
    }

    private void menu(AccountSelectionProvider selections) {
        MenuManager menu = new MenuManager();
        for (String group : new String[] {"open", "new", "edit", IWorkbenchActionConstants.MB_ADDITIONS, "copy"}) {
            menu.add(new GroupMarker(group));
        }
        table.menu(menu);
        getSite().registerContextMenu(ID, menu, selections);
    }

    private void commands(AccountSelectionProvider selections) {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.onTable(table, this::reload);
        commands.on(COPY_CSV, () -> table.first().isPresent(), this::copyCsv);
        commands.on(EXPORT_CSV, this::export);
        commands.tool(Icon.REFRESH, Messages.view_refresh_tool, () -> true, this::reload);
        commands.tool(Icon.EXPORT_CSV, Messages.view_export_tool, () -> true, this::export);
        selections.addSelectionChangedListener(event -> commands.refresh());
    }

    private void reload() {
        presenter.profile().ifPresent(DirectoryActions::connect);
    }

    private void export() {
        CsvExport.ask(getSite().getShell(), described, table.shownColumns(), table.shownRows());
    }

    private void copyCsv() {
        List<Column<AccountRow>> columns = table.shownColumns();
        Rows<AccountRow> rows = table.selection();
        Copying.copy(table.control(), () -> RowText.csv(columns, rows));
    }

    private ISelection selection() {
        return new AccountSelection(presenter.profile().orElse(""), table.selection());
    }

    private void treeSelected(IWorkbenchPart part, ISelection selection) {
        TreeNode.first(selection).ifPresent(node -> {
            presenter.select(AccountScope.of(node.profile()).in(node.domain()).only(node.kind()));
            filters.show(presenter.kind());
        });
    }

    private static IDialogSettings settings() {
        return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(AccountsView.class)).getDialogSettings();
    }

    @Override
    public void setFocus() {
        if (!page.focus()) {
            table.table().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (modelHandle != null) {
            modelHandle.run();
            getSite().getPage().removeSelectionListener(DirectoryView.ID, treeListener);
        }
        super.dispose();
    }

    /** The presenter's way to the screen. */
    private final class Screen implements AccountsPresenter.Display {

        @Override
        public void state(ViewState state) {
            page.show(state);
        }

        @Override
        public void rows(Rows<AccountRow> rows, boolean growing) {
            if (growing) {
                table.grow(rows);
            } else {
                table.show(rows);
            }
        }

        @Override
        public void scope(Predicate<AccountRow> scope) {
            table.scope(scope);
        }

        @Override
        public void describe(String text) {
            described = text;
            heading.setText(VisibleText.forLabel(text));
        }
    }

    /** What the states offer. */
    private final class ViewOffers implements Offers {

        @Override
        public void openExample() {
            DirectoryActions.openExample();
        }

        @Override
        public void connect(String profile) {
            DirectoryActions.connect(profile);
        }

        @Override
        public void refresh(String profile) {
            DirectoryActions.connect(profile);
        }

        @Override
        public void cancel(String profile) {
            Job.getJobManager().cancel(model.family(profile));
        }
    }
}
