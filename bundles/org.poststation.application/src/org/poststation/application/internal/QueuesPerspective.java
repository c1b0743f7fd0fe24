// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * The perspective for mail on its way: what waits in the queues, what became of a message, and SMTP by hand. Views of
 * other bundles are named by id only.
 */
public final class QueuesPerspective implements IPerspectiveFactory {

    static final String ID = "org.poststation.application.queues";

    private static final String QUEUES = "org.poststation.queue.ui.queues";
    private static final String GROUPS = "org.poststation.queue.ui.groups";
    private static final String MESSAGES = "org.poststation.queue.ui.messages";
    private static final String MESSAGE = "org.poststation.queue.ui.message";
    private static final String JOURNAL = "org.poststation.queue.ui.journal";
    private static final String LOG = "org.poststation.queue.ui.log";
    private static final String SMTP = "org.poststation.queue.ui.smtp";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        IFolderLayout main = layout.createFolder("main", IPageLayout.TOP, 0.6f, layout.getEditorArea());
        main.addView(QUEUES);
        main.addView(GROUPS);
        main.addView(LOG);
        main.addView(SMTP);
        IFolderLayout details = layout.createFolder("details", IPageLayout.BOTTOM, 0.45f, "main");
        details.addView(MESSAGES);
        details.addView(MESSAGE);
        details.addView(JOURNAL);
        details.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
        layout.setEditorAreaVisible(false);
        for (String view : new String[] {QUEUES, GROUPS, MESSAGES, MESSAGE, JOURNAL, LOG, SMTP,
                IPageLayout.ID_PROGRESS_VIEW}) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
        layout.addPerspectiveShortcut(NodesPerspective.ID);
        layout.addPerspectiveShortcut(AccountsPerspective.ID);
    }
}
