// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import org.eclipse.swt.widgets.Composite;
import org.poststation.directory.ui.view.WorkEditor;

/** The tab of an import. Closing it does not end the import; the tab comes back with the report. */
public final class ImportEditor extends WorkEditor<RunningImport> {

    static final String ID = "org.poststation.directory.ui.importEditor";

    private ImportPage page;

    /** A tab that shows nothing yet. */
    public ImportEditor() {
        super(RunningImport.class);
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new ImportPage(parent, running(), getSite().getPage());
    }

    @Override
    public void setFocus() {
        page.focus();
    }
}
