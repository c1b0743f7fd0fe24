// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.actions.ContributionItemFactory;

/** Window &gt; Show View: the views that belong to the perspective, and all others in a dialog. */
public final class ShowViewItems extends CompoundContributionItem {

    @Override
    protected IContributionItem[] getContributionItems() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window == null) {
            return new IContributionItem[0];
        }
        return new IContributionItem[] {ContributionItemFactory.VIEWS_SHORTLIST.create(window)};
    }
}
