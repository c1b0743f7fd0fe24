// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.Optional;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.text.VisibleText;

/**
 * Edits one mail object. Reads it in a job, shows what is wrong while it is typed, shows the exact change before it is
 * applied, and never overwrites what somebody else changed. See {@link FieldKeys} for the ids of the controls.
 */
public final class ObjectEditor extends EditorPart {

    private EditorPage page;
    private boolean saving;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ObjectEditorInput)) {
            throw new PartInitException(String.valueOf(input));
        }
        setSite(site);
        setInput(input);
        setPartName(VisibleText.of(input.getName()));
    }

    @Override
    public void createPartControl(Composite parent) {
        page = new EditorPage(parent, (ObjectEditorInput) getEditorInput(), new EditorPage.Owner(getEditorSite(),
                this::changed, () -> getSite().getPage().saveEditor(this, false), this::renamed));
        setTitleImage(EditorHeader.icon(((ObjectEditorInput) getEditorInput()).kind()).image());
        EditorCommands.install(getEditorSite(), page);
        page.load();
    }

    @Override
    public void setFocus() {
        page.focus();
    }

    @Override
    public boolean isDirty() {
        return page != null && page.isDirty();
    }

    /** Shows the change, applies it and reads the object again; stays dirty when anything of it does not happen. */
    @Override
    public void doSave(IProgressMonitor monitor) {
        if (saving || !save()) {
            monitor.setCanceled(true);
        }
    }

    @Override
    public void doSaveAs() {
        throw new UnsupportedOperationException("an entry is duplicated by a wizard");
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void dispose() {
        if (page != null) {
            page.cancel();
        }
        super.dispose();
    }

    /** Reads the object again unless something is typed; does nothing while the editor was never shown. */
    public void refresh() {
        if (page != null && !saving) {
            page.refresh();
        }
    }

    private boolean save() {
        Optional<String> reason = page.reason();
        if (reason.isPresent()) {
            MessageDialog.openError(getSite().getShell(), Messages.editor_save_title,
                    NLS.bind(Messages.editor_save_prevented, reason.get()));
            return false;
        }
        saving = true;
        try {
            return page.save();
        } catch (OperationCancelledException wanted) {
            return false;
        } catch (OperationException failure) {
            page.failed(failure);
            return false;
        } finally {
            saving = false;
            changed();
        }
    }

    private void changed() {
        firePropertyChange(PROP_DIRTY);
    }

    private void renamed(ObjectEditorInput now) {
        setInputWithNotify(now);
        setPartName(VisibleText.of(now.getName()));
    }
}
