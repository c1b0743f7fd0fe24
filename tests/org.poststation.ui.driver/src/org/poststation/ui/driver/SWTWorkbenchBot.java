// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.IHandlerService;

/** The workbench: views, editors, perspectives and the main window. */
public final class SWTWorkbenchBot extends SWTBot {

    /** The main window, brought to the front; waits until it is open. */
    public SWTBotShell mainShell() {
        return new SWTBotShell(Waits.find("the workbench window",
                () -> window().map(IWorkbenchWindow::getShell).filter(shell -> shell.isVisible())));
    }

    /** An entry of the main menu, each text naming a level. */
    public SWTBotMenu menu(String... path) {
        return mainShell().menu().menu(path);
    }

    /** The open view with this title. */
    public SWTBotView viewByTitle(String title) {
        return view("the view \"" + title + "\"", title, false);
    }

    /** The open view with this id. */
    public SWTBotView viewById(String id) {
        return view("the view " + id, id, true);
    }

    /** Opens the view with this id or brings it to the front. */
    public SWTBotView showView(String id) {
        UIThreadRunnable.syncExec(() -> {
            try {
                return page().orElseThrow().showView(id);
            } catch (WorkbenchException e) {
                throw new IllegalStateException(e);
            }
        });
        return viewById(id);
    }

    /** The editor with this title. */
    public SWTBotEditor editorByTitle(String title) {
        return new SWTBotEditor(Waits.find("the editor \"" + title + "\"", () -> {
            return editorReferences().stream().filter(editor -> title.equals(editor.getPartName())).findFirst();
        }));
    }

    /** The editor in front. */
    public SWTBotEditor activeEditor() {
        return new SWTBotEditor(Waits.find("an active editor", () -> page().map(IWorkbenchPage::getActiveEditor)
                .flatMap(editor -> page().map(page -> (IEditorReference) page.getReference(editor)))));
    }

    /** The open editors. */
    public List<SWTBotEditor> editors() {
        List<SWTBotEditor> editors = new ArrayList<>();
        UIThreadRunnable.syncExec(this::editorReferences).forEach(editor -> editors.add(new SWTBotEditor(editor)));
        return editors;
    }

    /** Closes every editor without saving. */
    public void closeAllEditors() {
        UIThreadRunnable.syncExec(() -> page().orElseThrow().closeAllEditors(false));
    }

    /** The id of the active perspective. */
    public String activePerspectiveId() {
        return UIThreadRunnable.syncExec(() -> page().map(IWorkbenchPage::getPerspective)
                .map(IPerspectiveDescriptor::getId).orElse(""));
    }

    /** Brings the perspective back to the layout it came with. */
    public void resetActivePerspective() {
        UIThreadRunnable.syncExec(() -> page().orElseThrow().resetPerspective());
    }

    /** Runs a command by its id, as its key binding does; returns while a dialog that it opened is still open. */
    public void runCommand(String id) {
        UIThreadRunnable.asyncExec(() -> {
            try {
                PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null);
            } catch (org.eclipse.core.commands.common.CommandException e) {
                throw new IllegalStateException("Command " + id, e);
            }
        });
        AbstractSWTBot.settle();
    }

    private SWTBotView view(String what, String text, boolean isId) {
        return new SWTBotView(Waits.find(what, () -> {
            for (IViewReference view : page().map(IWorkbenchPage::getViewReferences).orElse(new IViewReference[0])) {
                if (text.equals(isId ? view.getId() : view.getPartName())) {
                    return Optional.of(view);
                }
            }
            return Optional.empty();
        }));
    }

    private List<IEditorReference> editorReferences() {
        return page().map(page -> List.of(page.getEditorReferences())).orElse(List.of());
    }

    private static Optional<IWorkbenchPage> page() {
        return window().map(IWorkbenchWindow::getActivePage);
    }

    private static Optional<IWorkbenchWindow> window() {
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (active != null) {
            return Optional.of(active);
        }
        IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
        return windows.length == 0 ? Optional.empty() : Optional.of(windows[0]);
    }
}
