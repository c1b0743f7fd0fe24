// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.compare;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.FrameworkUtil;
import org.poststation.cluster.compare.NodeComparison;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.model.NodeDoor;
import org.poststation.cluster.ui.model.NodeItem;
import org.poststation.cluster.ui.model.NodeModel;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.service.Services;
import org.poststation.ui.state.StatePage;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.view.ViewCommands;
import org.poststation.ui.view.WorkingView;
import org.poststation.ui.widget.WidgetKeys;

/** Two nodes that should be the same, side by side. */
public final class CompareView extends WorkingView implements ComparePresenter.Display {

    /** Id of the view. */
    public static final String ID = "org.poststation.cluster.ui.compare";

    private static final String FILES = "files";
    private static final Predicate<PairRow> DIFFERENT = row -> !row.isSame();

    private ComparePresenter presenter;
    private Label heading;
    private VirtualTable<PairRow> table;
    private Optional<Wish> wish = Optional.empty();

    /**
     * Shows the view and asks what is to be compared.
     *
     * @param nodes names of up to two nodes that are proposed
     * @throws PartInitException when the view can't be made
     */
    public static void compare(IWorkbenchPage window, List<String> nodes) throws PartInitException {
        ((CompareView) window.showView(ID)).choose(nodes);
    }

    @Override
    public void createPartControl(Composite parent) {
        StatePage page = page(parent, "compare");
        heading = new Label(page.content(), SWT.NONE);
        WidgetKeys.key(heading, "compare.heading");
        GridDataFactory.fillDefaults().grab(true, false).indent(8, 6).applyTo(heading);
        table = new VirtualTable<>(page.content(), new VirtualTable.Spec<>("compare", Messages.compare_table_title,
                CompareColumns.all(), PairRow::place, "", settings()));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
        onlyDifferences();
        presenter = new ComparePresenter(Clock.systemUTC(), this);
        commands();
        presenter.begin();
    }

    private void onlyDifferences() {
        Button only = new Button(table.tools(), SWT.CHECK);
        only.setText(Messages.compare_only_label);
        only.setSelection(true);
        WidgetKeys.key(only, "compare.only");
        only.addListener(SWT.Selection,
                event -> table.scope(only.getSelection() ? DIFFERENT : Rows.everything()));
        table.scope(DIFFERENT);
    }

    private void commands() {
        ViewCommands commands = new ViewCommands(getViewSite());
        commands.onTable(table, this::again);
        commands.tool(Icon.SERVER, Messages.compare_choose_tool, () -> true, () -> choose(List.of()));
        commands.tool(Icon.REFRESH, Messages.compare_again_tool, () -> true, this::again);
        commands.onCsv(table, () -> wish.map(now -> now.left() + '-' + now.right())
                .orElse(Messages.compare_export_name));
        commands.menu(table, null);
    }

    private void choose(List<String> proposed) {
        List<String> nodes = Services.require(NodeModel.class).all().stream().map(NodeItem::name).toList();
        Wish before = wish.orElseGet(() -> new Wish("", "", List.of(remembered())));
        Wish offered = proposed.isEmpty()
                ? before
                : new Wish(proposed.getFirst(), proposed.size() > 1 ? proposed.get(1) : "", before.files());
        CompareDialog.ask(getSite().getShell(), nodes, offered).ifPresent(chosen -> {
            wish = Optional.of(chosen);
            section().put(FILES, chosen.files().toArray(String[]::new));
            compare(chosen);
        });
    }

    @Override
    public void again() {
        if (!isWorking()) {
            wish.ifPresentOrElse(this::compare, () -> choose(List.of()));
        }
    }

    private void compare(Wish now) {
        presenter.comparing(now);
        work(Messages.compare_job,
                new NodeComparison(now.left(), now.right(), now.files(), Services.require(NodeDoor.class)),
                parts -> presenter.compared(now, parts), presenter::failed);
    }

    private static String[] remembered() {
        String[] files = section().getArray(FILES);
        return files == null ? new String[] {"/etc/postfix/main.cf", "/etc/postfix/master.cf"} : files;
    }

    private static IDialogSettings section() {
        return DialogSettings.getOrCreateSection(settings(), "compare.files");
    }

    private static IDialogSettings settings() {
        return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(CompareView.class)).getDialogSettings();
    }

    @Override
    protected void focus() {
        table.table().setFocus();
    }

    @Override
    public void heading(String text) {
        heading.setText(VisibleText.forLabel(text));
        heading.requestLayout();
    }

    @Override
    public void rows(Rows<PairRow> rows) {
        table.show(rows);
    }

    @Override
    public void choose() {
        choose(List.of());
    }
}
