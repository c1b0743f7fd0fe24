// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * The perspective for mailboxes, aliases and lists: the directories on the left, the table of accounts as the main
 * thing, the editors under it. Views of other bundles are named by id only.
 */
public final class AccountsPerspective implements IPerspectiveFactory {

    static final String ID = "org.poststation.application.accounts";

    private static final String DIRECTORY = "org.poststation.directory.ui.directory";
    private static final String ACCOUNTS = "org.poststation.directory.ui.accounts";
    private static final String CONSISTENCY = "org.poststation.directory.ui.consistency";
    private static final String ENTRY = "org.poststation.directory.ui.entry";
    private static final String LIFECYCLE = "org.poststation.directory.ui.lifecycle";
    private static final String JOURNAL = "org.poststation.directory.ui.journal";
    private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.27f, editors);
        left.addView(DIRECTORY);
        IFolderLayout details = layout.createFolder("details", IPageLayout.BOTTOM, 0.55f, "left");
        details.addView(ENTRY);
        details.addView(IPageLayout.ID_PROGRESS_VIEW);
        details.addView(ERROR_LOG);
        IFolderLayout main = layout.createFolder("main", IPageLayout.TOP, 0.6f, editors);
        main.addView(WelcomeView.ID);
        main.addView(ACCOUNTS);
        main.addView(CONSISTENCY);
        main.addView(LIFECYCLE);
        main.addView(JOURNAL);
        layout.setEditorAreaVisible(false);
        for (String view : new String[] {WelcomeView.ID, DIRECTORY, ACCOUNTS, CONSISTENCY, LIFECYCLE, JOURNAL, ENTRY,
                IPageLayout.ID_PROGRESS_VIEW,
                ERROR_LOG}) {
            layout.addShowViewShortcut(view);
        }
        layout.addPerspectiveShortcut(ID);
        layout.addPerspectiveShortcut(NodesPerspective.ID);
        layout.addPerspectiveShortcut(QueuesPerspective.ID);
    }
}
