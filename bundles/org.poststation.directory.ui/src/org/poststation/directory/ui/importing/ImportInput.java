// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.poststation.directory.ui.internal.Messages;

/**
 * An import in its tab; not there any more after a restart, when the wizard offers to go on with it.
 *
 * @param running the import
 */
record ImportInput(RunningImport running) implements IEditorInput {

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public ImageDescriptor getImageDescriptor() {
        return null;
    }

    @Override
    public String getName() {
        return NLS.bind(Messages.import_job, running.draft().name());
    }

    @Override
    public String getToolTipText() {
        return running.draft().path() + " \u2013 " + running.draft().profile();
    }

    @Override
    public IPersistableElement getPersistable() {
        return null;
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return type.isInstance(this) ? type.cast(this) : null;
    }
}
