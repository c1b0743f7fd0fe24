// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.view;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;

/**
 * Work in its tab; not there any more after a restart.
 *
 * @param running the work
 */
record WorkInput(RunningWork<?> running) implements IEditorInput {

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
        return running.name();
    }

    @Override
    public String getToolTipText() {
        return running.description();
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
