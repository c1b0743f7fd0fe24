// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.Locale;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.poststation.directory.schema.ObjectKind;

/**
 * Which mail object an editor shows. Two inputs of the same profile and DN are equal, so the object opens once; after a
 * restart it is read again.
 *
 * @param profile name of the connection profile
 * @param kind what it is
 * @param address its address, for the title
 * @param dn string form of its main entry's DN
 */
public record ObjectEditorInput(String profile, ObjectKind kind, String address, String dn)
        implements
            IEditorInput,
            IPersistableElement {

    static final String FACTORY = "org.poststation.directory.ui.editorInput";

    /** The id of the editor for this kind of object. */
    public String editorId() {
        return "org.poststation.directory.ui." + kind.id() + "Editor";
    }

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
        return address;
    }

    @Override
    public String getToolTipText() {
        return dn + " \u2013 " + profile;
    }

    @Override
    public IPersistableElement getPersistable() {
        return this;
    }

    @Override
    public String getFactoryId() {
        return FACTORY;
    }

    @Override
    public void saveState(IMemento memento) {
        memento.putString("profile", profile);
        memento.putString("kind", kind.name());
        memento.putString("address", address);
        memento.putString("dn", dn);
    }

    @Override
    public <T> T getAdapter(Class<T> type) {
        return type.isInstance(this) ? type.cast(this) : null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ObjectEditorInput that && profile.equals(that.profile) && dn.equalsIgnoreCase(that.dn);
    }

    @Override
    public int hashCode() {
        return profile.hashCode() * 31 + dn.toLowerCase(Locale.ROOT).hashCode();
    }
}
