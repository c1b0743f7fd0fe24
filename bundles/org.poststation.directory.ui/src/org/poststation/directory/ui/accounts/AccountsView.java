// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.accounts;

import java.util.function.Predicate;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.part.ViewPart;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.ui.importing.UnfinishedHint;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.directory.ui.model.DirectoryState;
import org.poststation.directory.ui.tree.DirectoryView;
import org.poststation.directory.ui.tree.TreeNode;
import org.poststation.directory.ui.view.DirectoryActions;
import org.poststation.directory.ui.view.HeadedPage;
import org.poststation.directory.ui.view.TableSettings;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.view.UiUpdates;
import org.poststation.ui.view.ViewCommands;

/** The mailboxes, aliases and mailing lists of what is selected in the directory tree. */
public final class AccountsView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.poststation.directory.ui.accounts";

    private final ISelectionListener treeListener = this::treeSelected;
    private DirectoryModel model;
    private AccountsPresenter presenter;
    private HeadedPage headed;
    private String described = "";
    private VirtualTable<AccountRow> table;
    private QuickFilters filters;
    private UnfinishedHint unfinished;
    private Runnable modelHandle;

    @Override
    public void createPartControl(Composite parent) {
        model = Services.require(DirectoryModel.class);
        headed = new HeadedPage(parent, "accounts");
        table = new VirtualTable<>(headed.page().content(),
                new VirtualTable.Spec<>("accounts", Messages.accounts_title_text,
                        AccountColumns.all(), AccountRow::dn, "address", TableSettings.kept()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        unfinished = new UnfinishedHint(headed.hints(), getSite().getPage());
        presenter = new AccountsPresenter(model::state, model::all, new Screen(), new ViewOffers());
        filters = new QuickFilters(table.tools(), presenter::kind, presenter::state);
        AccountSelectionProvider selections = AccountSelectionProvider.of(getSite(), table, this::selection);
        commands(selections);
        follow();
    }

    private void follow() {
        UiUpdates updates = new UiUpdates(headed.page().control(), this::refresh);
        modelHandle = model.listen(changed -> updates.request());
        getSite().getPage().addSelectionListener(DirectoryView.ID, treeListener);
        Composite control = headed.page().control();
        // making the view is work enough for one event
        control.getDisplay().asyncExec(() -> {
            if (!control.isDisposed()) {
                treeSelected(null, getSite().getPage().getSelection(DirectoryView.ID));
                refresh();
            }
        });
    }

    private void refresh() {
        presenter.refresh();
        unfinished.look(presenter.profile(), presenter.profile().map(model::state).flatMap(DirectoryState::asOf));
    }

    private void commands(AccountSelectionProvider selections) {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.menu(table, selections, "open", "new", "edit");
        commands.onTable(table, this::reload);
        commands.tool(Icon.REFRESH, Messages.view_refresh_tool, () -> true, this::reload);
        commands.onCsv(table, () -> described);
        selections.addSelectionChangedListener(event -> commands.refresh());
    }

    private void reload() {
        presenter.profile().ifPresent(DirectoryActions::connect);
    }

    private ISelection selection() {
        return new AccountSelection(presenter.profile().orElse(""), table.selection());
    }

    private void treeSelected(IWorkbenchPart part, ISelection selection) {
        TreeNode.first(selection).ifPresent(node -> {
            presenter.select(AccountScope.of(node.profile()).in(node.domain()).only(node.kind()));
            filters.show(presenter.kind());
            refresh();
        });
    }

    @Override
    public void setFocus() {
        if (!headed.page().focus()) {
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
            headed.page().show(state);
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
            headed.describe(text);
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
