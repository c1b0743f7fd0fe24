// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * The perspective for the machines: the table of all nodes as the main thing, below it everything about the selected
 * one, and what several of them make up. Views of other bundles are named by id only.
 */
public final class NodesPerspective implements IPerspectiveFactory {

    static final String ID = "org.poststation.application.nodes";

    private static final String NODES = "org.poststation.cluster.ui.nodes";
    private static final String DETAILS = "org.poststation.cluster.ui.details";
    private static final String CLUSTER = "org.poststation.cluster.ui.cluster";
    private static final String SERVICES = "org.poststation.cluster.ui.services";
    private static final String COMPARE = "org.poststation.cluster.ui.compare";
    private static final String ALERTS = "org.poststation.cluster.ui.alerts";
    private static final String CHARTS = "org.poststation.cluster.ui.charts";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        IFolderLayout main = layout.createFolder("main", IPageLayout.TOP, 0.6f, editors);
        main.addView(NODES);
        IFolderLayout details = layout.createFolder("details", IPageLayout.BOTTOM, 0.42f, "main");
        details.addView(DETAILS);
        details.addView(CLUSTER);
        details.addView(SERVICES);
        details.addPlaceholder(COMPARE);
        details.addView(ALERTS);
        details.addView(CHARTS);
        details.addView(IPageLayout.ID_PROGRESS_VIEW);
        layout.setEditorAreaVisible(false);
        for (String view : new String[] {NODES, DETAILS, CLUSTER, SERVICES, COMPARE, ALERTS, CHARTS,
                IPageLayout.ID_PROGRESS_VIEW}) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
        layout.addPerspectiveShortcut(AccountsPerspective.ID);
        layout.addPerspectiveShortcut(QueuesPerspective.ID);
    }
}
