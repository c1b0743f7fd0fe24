// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.probe;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.views.IViewDescriptor;

/**
 * The words that a reader meets in the menus, the tool bars, the views, an editor and a dialog, and the names of all
 * commands, views, perspectives and preference pages. UI thread only.
 */
final class LanguageTour {

    private static final String UI = "org.poststation.directory.ui.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int POLL = 200;
    private static final String KEYS = " \\([^()]*\\)$";

    private final EventLoop events;
    private final Set<String> words = new TreeSet<>();
    private final Set<String> cut = new TreeSet<>();

    LanguageTour(EventLoop events) {
        this.events = events;
    }

    /** Every text as a line {@code text=}, and those for which there is no room again as a line {@code cut=}. */
    String read() {
        Shell window = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
        ProductWindow.execute(UI + "openExample", Map.of());
        events.await("rows", PATIENCE, () -> new AccountsTable().rows() > 0);
        ProductWindow.accounts().setSelection(0);
        ProductWindow.accounts().notifyListeners(SWT.Selection, new Event());
        ProductWindow.activateAccounts();
        events.await("selection", PATIENCE, () -> ProductWindow.isEnabled(UI + "open"));
        ProductWindow.execute(UI + "open", Map.of());
        IWorkbenchPage page = PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
        events.await("editor", PATIENCE, () -> page.getEditorReferences().length == 1);
        events.await("form", PATIENCE, () -> ProductWindow.find(Button.class, "mailbox.save") != null
                || ProductWindow.find(Button.class, "alias.save") != null);
        events.settle();
        menu(window.getMenuBar());
        look(window);
        names();
        dialog(window);
        return Stream.concat(words.stream().map("text="::concat), cut.stream().map("cut="::concat))
                .collect(Collectors.joining("\n"));
    }

    /** Opens the dialog for a new mailbox, which returns when it is closed. */
    private void dialog(Shell window) {
        window.getDisplay().timerExec(POLL, () -> whenOpen(window));
        ProductWindow.execute(UI + "create", Map.of(UI + "create.kind", "MAILBOX"));
    }

    private void whenOpen(Shell window) {
        Optional<Shell> dialog = Arrays.stream(window.getShells())
                .filter(shell -> ProductWindow.find(shell, Button.class, "create.finish") != null).findFirst();
        if (dialog.isEmpty()) {
            window.getDisplay().timerExec(POLL, () -> whenOpen(window));
            return;
        }
        word(dialog.get().getText());
        look(dialog.get());
        dialog.get().close();
    }

    /** What Find Actions and the preferences list: commands, views, perspectives, pages. */
    private void names() {
        IWorkbench workbench = PlatformUI.getWorkbench();
        for (Command command : workbench.getService(ICommandService.class).getDefinedCommands()) {
            try {
                word(command.getName());
                word(command.getCategory().getName());
            } catch (NotDefinedException gone) {
                throw new IllegalStateException(gone);
            }
        }
        Arrays.stream(workbench.getViewRegistry().getViews()).map(IViewDescriptor::getLabel).forEach(this::word);
        Arrays.stream(workbench.getPerspectiveRegistry().getPerspectives()).map(IPerspectiveDescriptor::getLabel)
                .forEach(this::word);
        workbench.getPreferenceManager().getElements(PreferenceManager.PRE_ORDER).stream()
                .map(IPreferenceNode::getLabelText).forEach(this::word);
    }

    private void menu(Menu menu) {
        for (MenuItem item : menu.getItems()) {
            word(item.getText().replaceFirst("\t.*", ""));
            if (item.getMenu() != null) {
                item.getMenu().notifyListeners(SWT.Show, new Event());
                menu(item.getMenu());
                item.getMenu().notifyListeners(SWT.Hide, new Event());
            }
        }
    }

    private void look(Control control) {
        if (!control.isVisible()) {
            return;
        }
        switch (control) {
            case Label label when (label.getStyle() & (SWT.SEPARATOR | SWT.WRAP)) == 0 -> text(label, label.getText());
            case Label label -> word(label.getText());
            case Button button -> text(button, button.getText());
            case Table table -> Arrays.stream(table.getColumns()).map(TableColumn::getText).forEach(this::word);
            case ToolBar bar -> Arrays.stream(bar.getItems()).map(ToolItem::getToolTipText).filter(Objects::nonNull)
                    .map(tip -> tip.replaceFirst(KEYS, "")).forEach(this::word);
            case CTabFolder folder -> Arrays.stream(folder.getItems()).map(CTabItem::getText).forEach(this::word);
            default -> {
                // other controls show data
            }
        }
        if (control instanceof Composite parent) {
            Arrays.stream(parent.getChildren()).forEach(this::look);
        }
    }

    private void text(Control control, String text) {
        word(text);
        if (!text.isEmpty() && control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x > control.getSize().x) {
            cut.add(text.replace('\n', ' '));
        }
    }

    private void word(String text) {
        words.add(text.replace("&", "").replace('\n', ' ').strip());
    }
}
