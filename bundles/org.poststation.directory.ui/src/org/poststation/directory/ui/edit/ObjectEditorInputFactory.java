// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.poststation.directory.schema.ObjectKind;

/** Makes editor inputs from what was kept over a restart. */
public final class ObjectEditorInputFactory implements IElementFactory {

    @Override
    public IAdaptable createElement(IMemento memento) {
        String kind = memento.getString("kind");
        String profile = memento.getString("profile");
        String address = memento.getString("address");
        String dn = memento.getString("dn");
        boolean complete = kind != null && profile != null && address != null && dn != null;
        return complete ? new ObjectEditorInput(profile, ObjectKind.valueOf(kind), address, dn) : null;
    }
}
