// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * The perspective for mail on its way: what became of a message, and SMTP by hand. Views of other bundles are named by
 * id only.
 */
public final class QueuesPerspective implements IPerspectiveFactory {

    static final String ID = "org.poststation.application.queues";

    private static final String LOG = "org.poststation.queue.ui.log";
    private static final String SMTP = "org.poststation.queue.ui.smtp";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        IFolderLayout main = layout.createFolder("main", IPageLayout.TOP, 0.6f, layout.getEditorArea());
        main.addView(LOG);
        main.addView(SMTP);
        main.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        layout.setEditorAreaVisible(false);
        for (String view : new String[] {LOG, SMTP, IPageLayout.ID_PROGRESS_VIEW}) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
        layout.addPerspectiveShortcut(NodesPerspective.ID);
        layout.addPerspectiveShortcut(AccountsPerspective.ID);
    }
}
