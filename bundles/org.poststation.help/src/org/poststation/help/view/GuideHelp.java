// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;
import org.eclipse.ui.statushandlers.StatusManager;
import org.poststation.help.guide.HelpContexts;

/** Answers the platform's commands for help with the guides: in the view, or beside a dialog. UI thread only. */
public final class GuideHelp extends AbstractHelpUI {

    private final HelpContexts contexts = new HelpContexts();

    @Override
    public void displayHelp() {
        open(pane -> {});
    }

    @Override
    public void displayDynamicHelp() {
        Optional<String> address = contexts.find(place());
        open(pane -> address.ifPresent(pane::open));
    }

    @Override
    public void displaySearch() {
        search("");
    }

    @Override
    public void search(String expression) {
        open(pane -> pane.search(expression));
    }

    @Override
    public void displayContext(IContext context, int x, int y) {
        for (IHelpResource topic : context.getRelatedTopics()) {
            displayHelpResource(topic.getHref());
            return;
        }
        displayDynamicHelp();
    }

    @Override
    public void displayHelpResource(String href) {
        open(pane -> pane.open(href));
    }

    @Override
    public boolean isContextHelpDisplayed() {
        return false;
    }

    private static List<String> place() {
        return dialog().map(Place::of)
                .orElseGet(() -> Place.of(PlatformUI.getWorkbench().getActiveWorkbenchWindow()));
    }

    private static void open(Consumer<HelpPane> then) {
        Optional<Shell> dialog = dialog();
        if (dialog.isPresent()) {
            then.accept(HelpWindow.beside(dialog.get()));
            return;
        }
        try {
            HelpView view = (HelpView) PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage()
                    .showView(HelpView.ID);
            then.accept(view.pane());
        } catch (PartInitException e) {
            StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
        }
    }

    /** The dialog that has the keyboard, if one has. */
    private static Optional<Shell> dialog() {
        Shell active = Display.getCurrent().getActiveShell();
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return Optional.ofNullable(active).filter(shell -> shell != window.getShell());
    }
}
