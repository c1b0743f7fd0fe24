// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.probe;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** The workbench window as its user arranges and finds it. UI thread only. */
final class ProductWindow {

    private static final String KEY = "org.eclipse.swtbot.widget.key";
    private static final String ENTRY = "org.poststation.directory.ui.entry";
    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";
    private static final String THEME = "org.poststation.application.useTheme";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Rectangle BOUNDS = new Rectangle(40, 30, 1100, 720);
    private static final int WIDTH = 177;

    private final EventLoop events;

    ProductWindow(EventLoop events) {
        this.events = events;
    }

    /** Opens the example, closes a view, opens another and an editor, changes sizes, sorting and theme. */
    void arrange() throws PartInitException {
        execute("org.poststation.directory.ui.openExample", Map.of());
        await("rows", () -> accounts() != null && accounts().getItemCount() > 0);
        page().hideView(page().findView(ENTRY));
        page().showView(ERROR_LOG);
        shell().setBounds(BOUNDS);
        await("size", () -> shell().getSize().x == BOUNDS.width);
        TableColumn name = column("Name");
        name.setWidth(WIDTH);
        name.notifyListeners(SWT.Selection, new Event());
        activateAccounts();
        accounts().setSelection(0);
        accounts().notifyListeners(SWT.Selection, new Event());
        await("selection", () -> isEnabled("org.poststation.directory.ui.open"));
        execute("org.poststation.directory.ui.open", Map.of());
        await("editor", () -> page().getEditorReferences().length == 1);
        execute(THEME, Map.of(THEME + ".id", "dark"));
    }

    /** What the window looks like, as properties. */
    String describe() {
        await("table", () -> accounts() != null);
        Map<String, Object> facts = new TreeMap<>();
        facts.put("size", shell().getSize().x + "x" + shell().getSize().y);
        facts.put("perspective", page().getPerspective().getId());
        facts.put("views", Arrays.stream(page().getViewReferences()).map(view -> view.getId()).sorted().toList());
        facts.put("editors", Arrays.stream(page().getEditorReferences()).map(editor -> editor.getTitle()).toList());
        facts.put("width", column("Name").getWidth());
        facts.put("sort", accounts().getSortColumn() == null ? "" : accounts().getSortColumn().getText());
        facts.put("direction", accounts().getSortDirection());
        facts.put("dark", accounts().getBackground().getRed() < 0x80);
        return facts.entrySet().stream().map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining("\n"));
    }

    private void await(String what, BooleanSupplier condition) {
        events.await(what, PATIENCE, condition);
    }

    /** Runs a command with its parameters. */
    static void execute(String id, Map<String, String> parameters) {
        Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id);
        try {
            PlatformUI.getWorkbench().getService(IHandlerService.class)
                    .executeCommand(ParameterizedCommand.generateCommand(command, parameters), null);
        } catch (CommandException refused) {
            throw new IllegalStateException(id, refused);
        }
    }

    /** Whether a command can be run now. */
    static boolean isEnabled(String id) {
        return PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(id).isEnabled();
    }

    private static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    private static IWorkbenchPage page() {
        return window().getActivePage();
    }

    private static Shell shell() {
        return window().getShell();
    }

    private static TableColumn column(String title) {
        return Arrays.stream(accounts().getColumns()).filter(column -> column.getText().equals(title)).findFirst()
                .orElseThrow();
    }

    static void activateAccounts() {
        page().activate(page().findView("org.poststation.directory.ui.accounts"));
    }

    /** The table of the accounts; null while there is none. */
    static Table accounts() {
        return find(Table.class, "accounts.table");
    }

    /** The control with this key; null while there is none. */
    static <T extends Control> T find(Class<T> type, String key) {
        return find(shell(), type, key);
    }

    /** The control with this key inside another; null while there is none. */
    static <T extends Control> T find(Composite parent, Class<T> type, String key) {
        for (Control child : parent.getChildren()) {
            if (type.isInstance(child) && key.equals(child.getData(KEY))) {
                return type.cast(child);
            }
            T found = child instanceof Composite inner ? find(inner, type, key) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
