// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.poststation.directory.DirectoryService;
import org.poststation.directory.account.MailDirectories;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.SecretStore;
import org.poststation.profile.ui.internal.Messages;
import org.poststation.profile.ui.manage.OpenDirectory;
import org.poststation.ui.service.Services;

/** Describes a new connection to a directory, or changes one. The password goes to the secret store only. */
public final class ConnectWizard extends Wizard implements INewWizard {

    private final ProfileDraft draft;
    private final Connecting connecting;
    private Optional<ConnectionProfile> saved = Optional.empty();

    /** A wizard for a new connection. */
    public ConnectWizard() {
        this(ProfileDraft.fresh(), Optional.empty());
    }

    private ConnectWizard(ProfileDraft draft, Optional<ConnectionProfile> edited) {
        this.draft = draft;
        this.connecting = new Connecting(Services.require(DirectoryService.class),
                Services.require(ProfileStore.class), Services.require(SecretStore.class),
                Services.require(MailDirectories.class), edited);
        setNeedsProgressMonitor(true);
        setWindowTitle(edited.map(profile -> NLS.bind(Messages.wizard_edit_title, profile.name()))
                .orElse(Messages.wizard_new_title));
    }

    /** A wizard that changes a connection. */
    public static ConnectWizard edit(ConnectionProfile profile) {
        return new ConnectWizard(ProfileDraft.of(profile), Optional.of(profile));
    }

    /** A wizard for a new connection that begins as a copy of another, without its password. */
    public static ConnectWizard copy(ConnectionProfile profile) {
        ProfileDraft copy = ProfileDraft.of(profile);
        copy.set(ProfileKeys.NAME, NLS.bind(Messages.wizard_copy_name, profile.name()));
        return new ConnectWizard(copy, Optional.empty());
    }

    @Override
    public void init(IWorkbench workbench, IStructuredSelection selection) {
        // begins empty whatever is selected
    }

    @Override
    public void addPages() {
        addPage(new ServerPage(draft, this::isTaken));
        addPage(new SignInPage(draft, connecting, connecting.edited().isPresent()));
        addPage(new TestPage(draft, connecting));
    }

    /** The profile that was kept; empty when the wizard was cancelled. */
    public Optional<ConnectionProfile> saved() {
        return saved;
    }

    @Override
    public boolean performFinish() {
        try {
            Operation<ConnectionProfile> save = connecting.save(draft);
            getContainer().run(true, false, inBackground(save));
        } catch (InvocationTargetException failed) {
            show(failed.getCause());
            return false;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return false;
        }
        saved.ifPresent(profile -> OpenDirectory.open(profile.name()));
        return true;
    }

    private IRunnableWithProgress inBackground(Operation<ConnectionProfile> save) {
        return monitor -> {
            monitor.beginTask(Messages.wizard_saving_task, 1);
            try {
                saved = Optional.of(save.run(Progress.silent(new Cancellation())));
            } catch (OperationException failure) {
                throw new InvocationTargetException(failure);
            }
            monitor.done();
        };
    }

    private void show(Throwable failure) {
        IWizardPage page = getContainer().getCurrentPage();
        String text = failure instanceof OperationException expected
                ? expected.explanation().what()
                : NLS.bind(Messages.wizard_save_failed, failure);
        ((WizardPage) page).setErrorMessage(text);
    }

    private boolean isTaken(String name) {
        boolean own = connecting.edited().filter(profile -> profile.name().equals(name)).isPresent();
        return !own && connecting.profiles().find(name).isPresent();
    }
}
