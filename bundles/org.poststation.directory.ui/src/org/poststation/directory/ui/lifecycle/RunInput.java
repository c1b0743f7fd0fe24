// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.poststation.directory.ui.internal.Messages;

/**
 * A run in its tab; not there any more after a restart, when the view tells how it ended.
 *
 * @param running the run
 */
record RunInput(RunningLifecycle running) implements IEditorInput {

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
        return NLS.bind(Messages.lifecycle_run_title, running.profile());
    }

    @Override
    public String getToolTipText() {
        return getName();
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
