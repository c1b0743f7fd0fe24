// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.tree;

import java.time.Instant;
import java.util.Optional;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.part.ViewPart;
import org.poststation.directory.ExampleDirectory;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.directory.ui.model.DirectoryState;
import org.poststation.directory.ui.model.DirectoryState.Phase;
import org.poststation.directory.ui.tree.TreeNode.ProfileNode;
import org.poststation.directory.ui.view.DirectoryActions;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.view.UiUpdates;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.widget.WidgetKeys;

/** The directories with their domains and counts. Its selection holds {@link TreeNode}s. */
public final class DirectoryView extends ViewPart {

    /** Id of the view. */
    public static final String ID = "org.poststation.directory.ui.directory";

    private static final String COMMAND = "org.poststation.directory.ui.";
    /** Directories up to which each is expanded by itself. */
    private static final int MOST_EXPANDED = 3;

    private DirectoryModel model;
    private TreePresenter presenter;
    private StatePage page;
    private TreeViewer tree;
    private ViewCommands commands;
    private Runnable modelHandle;

    @Override
    public void createPartControl(Composite parent) {
        model = Services.require(DirectoryModel.class);
        presenter = new TreePresenter(model::all);
        page = new StatePage(parent, "directory");
        page.withoutLine();
        tree = new TreeViewer(page.content(), SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree.getControl());
        WidgetKeys.name(tree.getControl(), "directory.tree", Messages.tree_title_text);
        tree.setUseHashlookup(true);
        tree.setContentProvider(new TreeContent(presenter));
        tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new TreeLabels(presenter)));
        ColumnViewerToolTipSupport.enableFor(tree);
        tree.setInput(model);
        tree.addDoubleClickListener(event -> opened());
        getSite().setSelectionProvider(tree);
        menu();
        commands();
        UiUpdates updates = new UiUpdates(page.control(), this::refresh);
        modelHandle = model.listen(changed -> updates.request());
        refresh();
    }

    /** Selects a directory and opens its node. */
    public void select(String profile) {
        refresh();
        tree.setSelection(new StructuredSelection(new ProfileNode(profile)), true);
    }

    private void refresh() {
        boolean isOther = presenter.look();
        if (presenter.roots().isEmpty()) {
            page.show(new ViewState.Empty(Messages.tree_empty_text, Optional.of(new ViewState.Offer(
                    "directory.example", Messages.accounts_example_button, DirectoryActions::openExample))));
            return;
        }
        page.show(new ViewState.Ready(Instant.EPOCH, Optional.empty(), ""));
        if (isOther) {
            tree.refresh();
            expandFew();
        } else {
            tree.update(presenter.roots().toArray(), null);
        }
        commands.refresh();
    }

    private void expandFew() {
        for (TreeNode root : presenter.roots()) {
            if (presenter.state(root).phase() == Phase.READY && tree.getTree().getItemCount() <= MOST_EXPANDED) {
                tree.expandToLevel(root, 1);
            }
        }
    }

    private void menu() {
        MenuManager menu = new MenuManager();
        for (String group : new String[] {"connection", "new", "edit", IWorkbenchActionConstants.MB_ADDITIONS,
                "properties"}) {
            menu.add(new GroupMarker(group));
        }
        tree.getControl().setMenu(menu.createContextMenu(tree.getControl()));
        getSite().registerContextMenu(ID, menu, tree);
    }

    private void commands() {
        commands = new ViewCommands(getViewSite());
        commands.on(IWorkbenchCommandConstants.FILE_REFRESH, () -> node().isPresent(), this::connect);
        commands.on(COMMAND + "connect", () -> is(false), this::connect);
        commands.on(COMMAND + "disconnect", () -> is(true), () -> model.disconnect(profile()));
        commands.on(COMMAND + "resetExample", () -> profile().equals(ExampleDirectory.PROFILE_NAME), this::reset);
        commands.tool(Icon.EXAMPLE, Messages.accounts_example_button, () -> true, DirectoryActions::openExample);
        commands.tool(Icon.REFRESH, Messages.view_refresh_tool, () -> node().isPresent(), this::connect);
        tree.addSelectionChangedListener(event -> commands.refresh());
    }

    private boolean is(boolean connected) {
        return node().map(presenter::state).map(DirectoryState::phase)
                .filter(phase -> (phase != Phase.CLOSED && phase != Phase.FAILED) == connected).isPresent();
    }

    private void opened() {
        if (is(false)) {
            connect();
            return;
        }
        node().filter(node -> node.domain().isPresent()).ifPresentOrElse(
                node -> DirectoryActions.run(DirectoryActions.OPEN),
                () -> tree.setExpandedState(node().orElseThrow(), !tree.getExpandedState(node().orElseThrow())));
    }

    private void connect() {
        DirectoryActions.connect(profile());
    }

    private void reset() {
        MessageDialog dialog = new MessageDialog(getSite().getShell(), Messages.reset_dialog_title, null,
                Messages.reset_dialog_text, MessageDialog.QUESTION, 1, Messages.reset_dialog_button,
                ButtonLabels.CANCEL);
        if (dialog.open() == 0) {
            model.resetExample();
        }
    }

    private String profile() {
        return node().map(TreeNode::profile).orElse("");
    }

    private Optional<TreeNode> node() {
        return TreeNode.first(tree.getStructuredSelection());
    }

    @Override
    public void setFocus() {
        if (!page.focus()) {
            tree.getControl().setFocus();
        }
    }

    @Override
    public void dispose() {
        if (modelHandle != null) {
            modelHandle.run();
        }
        super.dispose();
    }
}
