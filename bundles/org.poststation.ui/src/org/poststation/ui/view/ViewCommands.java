// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ISelectionProvider;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.internal.Messages;
import org.poststation.ui.table.Column;
import org.poststation.ui.table.CsvExport;
import org.poststation.ui.table.RowText;
import org.poststation.ui.table.Rows;
import org.poststation.ui.table.VirtualTable;
import org.poststation.ui.work.Copying;

/** The commands that a view itself answers while it is active. */
public final class ViewCommands {

    private static final String COPY_CSV = "org.poststation.directory.ui.copyCsv";
    private static final String EXPORT_CSV = "org.poststation.directory.ui.exportCsv";

    private final IViewSite site;
    private final IHandlerService service;
    private final IActionBars bars;
    private final List<ViewHandler> handlers = new ArrayList<>();
    private final Map<Action, BooleanSupplier> tools = new HashMap<>();
    private final Map<Action, BooleanSupplier> toggles = new HashMap<>();

    /** Commands of the part of this site. */
    public ViewCommands(IViewSite site) {
        this.site = site;
        bars = site.getActionBars();
        service = site.getService(IHandlerService.class);
    }

    /** Answers a command by an action that is possible at all times. */
    public void on(String commandId, Runnable action) {
        on(commandId, () -> true, action);
    }

    /** Answers a command by an action that is possible at times; {@link #refresh} looks again. */
    public void on(String commandId, BooleanSupplier possible, Runnable action) {
        ViewHandler handler = new ViewHandler(possible, action);
        handlers.add(handler);
        service.activateHandler(commandId, handler);
    }

    /**
     * Answers what every view with a table answers: refresh, find, select all, copy. What is possible is looked at
     * again whenever the selection changes.
     *
     * @param reload brings the rows up to date
     */
    public <R> void onTable(VirtualTable<R> table, Runnable reload) {
        on(IWorkbenchCommandConstants.FILE_REFRESH, reload);
        on(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, table::focusFilter);
        on(IWorkbenchCommandConstants.EDIT_SELECT_ALL, table::selectAll);
        onCopy(IWorkbenchCommandConstants.EDIT_COPY, table, RowText::lines);
        table.onSelection(this::refresh);
    }

    /**
     * Answers what a table answers whose rows are worth a file: copy as CSV, export, with a button for that.
     *
     * @param name proposed name of the file, without its ending
     */
    public <R> void onCsv(VirtualTable<R> table, Supplier<String> name) {
        Runnable export = () -> CsvExport.ask(site.getShell(), name.get(), table.shownColumns(), table.shownRows());
        onCopy(COPY_CSV, table, RowText::csv);
        on(EXPORT_CSV, export);
        tool(Icon.EXPORT_CSV, Messages.view_export_tool, () -> true, export);
    }

    private <R> void onCopy(String command, VirtualTable<R> table, BiFunction<List<Column<R>>, Rows<R>, String> text) {
        on(command, () -> table.first().isPresent(), () -> {
            List<Column<R>> columns = table.shownColumns();
            Rows<R> rows = table.selection();
            Copying.copy(table.control(), () -> text.apply(columns, rows));
        });
    }

    /**
     * Gives a table a context menu that has the id of the view.
     *
     * @param selections what the commands of the menu look at; null for the view's own commands
     * @param groups its groups, from the top; that of other plug-ins and that of copying follow
     */
    public void menu(VirtualTable<?> table, ISelectionProvider selections, String... groups) {
        MenuManager menu = new MenuManager();
        List.of(groups).forEach(group -> menu.add(new GroupMarker(group)));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new GroupMarker("copy"));
        table.menu(menu);
        site.registerContextMenu(site.getId(), menu, selections);
    }

    /**
     * Adds a button to the tool bar of the view; unlike a command it works while another part is active.
     *
     * @param label its tool tip
     * @param possible when it is enabled; {@link #refresh} looks again
     */
    public void tool(Icon icon, String label, BooleanSupplier possible, Runnable action) {
        Action tool = new Action(label, icon.descriptor()) {
            @Override
            public void run() {
                action.run();
            }
        };
        tools.put(tool, possible);
        tool.setEnabled(possible.getAsBoolean());
        add(tool);
    }

    /**
     * Adds a button to the tool bar of the view that stays pressed while something is on.
     *
     * @param label its tool tip
     * @param isOn whether it is; {@link #refresh} looks again
     * @param action is told what the reader wants
     */
    public void toggle(Icon icon, String label, BooleanSupplier isOn, Consumer<Boolean> action) {
        Action toggle = new Action(label, IAction.AS_CHECK_BOX) {
            @Override
            public void run() {
                action.accept(isChecked());
            }
        };
        toggle.setImageDescriptor(icon.descriptor());
        toggles.put(toggle, isOn);
        toggle.setChecked(isOn.getAsBoolean());
        add(toggle);
    }

    /** The workbench draws the tool bar once, when the view is made. */
    private void add(Action action) {
        bars.getToolBarManager().add(action);
    }

    /** Looks again at what is possible, and what is on. */
    public void refresh() {
        handlers.forEach(ViewHandler::look);
        tools.forEach((tool, possible) -> tool.setEnabled(possible.getAsBoolean()));
        toggles.forEach((toggle, isOn) -> toggle.setChecked(isOn.getAsBoolean()));
    }

    private static final class ViewHandler extends AbstractHandler {

        private final BooleanSupplier possible;
        private final Runnable action;

        ViewHandler(BooleanSupplier possible, Runnable action) {
            this.possible = possible;
            this.action = action;
            setBaseEnabled(possible.getAsBoolean());
        }

        void look() {
            setBaseEnabled(possible.getAsBoolean());
        }

        @Override
        public Object execute(ExecutionEvent event) {
            action.run();
            return null;
        }
    }
}
