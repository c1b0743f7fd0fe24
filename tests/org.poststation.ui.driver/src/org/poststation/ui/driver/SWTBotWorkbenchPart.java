// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.menu.MToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;

/**
 * A view or an editor.
 *
 * @param <R> the class of its reference
 */
public abstract class SWTBotWorkbenchPart<R extends IWorkbenchPartReference> {

    /** The workbench's reference to it; to be touched on the UI thread only. */
    protected final R partReference;

    SWTBotWorkbenchPart(R partReference) {
        this.partReference = partReference;
    }

    /** Finds widgets inside this part only. */
    public SWTBot bot() {
        return new SWTBot(() -> (Widget) model().getWidget());
    }

    /** Brings it to the front and gives it the keyboard. */
    public void show() {
        UIThreadRunnable.syncExec(() -> partReference.getPage().activate(part()));
    }

    /** Brings it to the front and gives it the keyboard. */
    public void setFocus() {
        show();
    }

    /** Whether it is the active part. */
    public boolean isActive() {
        return UIThreadRunnable.syncExec(() -> partReference.getPage().getActivePart() == partReference.getPart(false));
    }

    /** Whether the user sees it. */
    public boolean isVisible() {
        return UIThreadRunnable.syncExec(() -> {
            IWorkbenchPart part = partReference.getPart(false);
            return part != null && partReference.getPage().isPartVisible(part);
        });
    }

    /** The title. */
    public String getTitle() {
        return UIThreadRunnable.syncExec(() -> partReference.getPartName());
    }

    /** The part itself, created if it was not yet; to be touched on the UI thread only. */
    public IWorkbenchPart getPart() {
        return UIThreadRunnable.syncExec(this::part);
    }

    /** The button of the part's own tool bar with this tool tip. */
    public SWTBotToolbarButton toolbarButton(String tooltip) {
        return new SWTBotToolbarButton(Waits.find("the tool bar button \"" + tooltip + "\"", () -> {
            MToolBar bar = model().getToolbar();
            Widget widget = bar == null ? null : (Widget) bar.getWidget();
            return java.util.Optional.ofNullable(widget)
                    .flatMap(top -> Widgets.find(top, ToolItem.class, item -> SWTBot.hasTip(item, tooltip), 0));
        }));
    }

    private IWorkbenchPart part() {
        return partReference.getPart(true);
    }

    private MPart model() {
        return part().getSite().getService(MPart.class);
    }
}
