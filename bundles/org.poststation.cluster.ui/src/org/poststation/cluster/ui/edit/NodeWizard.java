// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.edit;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.model.NodeLogins;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;
import org.poststation.remote.node.Shells;
import org.poststation.ui.dialog.WizardWindow;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.service.Services;

/** Describes a new node, or changes one. Secrets go to the secret store only. */
public final class NodeWizard extends Wizard {

    private final NodeDraft draft;
    private final NodeStore store = Services.require(NodeStore.class);
    private final SecretStore secrets = Services.require(SecretStore.class);
    private Optional<NodeProfile> saved = Optional.empty();
    private DraftSecrets tested;
    private NodeLogins logins;

    private NodeWizard(NodeDraft draft) {
        this.draft = draft;
        setNeedsProgressMonitor(true);
        setWindowTitle(draft.edited().map(node -> NLS.bind(Messages.wizard_editnode_title, node.name()))
                .orElse(Messages.wizard_newnode_title));
    }

    /** A wizard for a new node. */
    public static NodeWizard fresh() {
        return new NodeWizard(NodeDraft.fresh());
    }

    /** A wizard that changes a node. */
    public static NodeWizard edit(NodeProfile node) {
        return new NodeWizard(NodeDraft.of(node));
    }

    @Override
    public void addPages() {
        addPage(new NodePage(draft, this::isTaken));
        addPage(new NodeTestPage(this));
    }

    /** Opens the wizard and waits; the node that was kept, empty when it was cancelled. */
    public Optional<NodeProfile> open(Shell parent) {
        WizardWindow.open(parent, this);
        return saved;
    }

    NodeDraft draft() {
        return draft;
    }

    /** The logins of the test, with what was typed and answered; new ones when the node became another. */
    NodeLogins logins(NodeProfile node) {
        if (tested == null || !tested.tested().equals(node)) {
            tested = new DraftSecrets(secrets, node, draft.edited());
            logins = new NodeLogins(Services.require(Shells.class), tested);
        }
        typed().ifPresent(secret -> logins.enter(node.secretKey(0), secret, isKept()));
        return logins;
    }

    private Optional<Secret> typed() {
        String text = draft.text(NodeKeys.SECRET);
        return text.isEmpty() || !draft.hasSecret() ? Optional.empty() : Optional.of(Secret.of(text.toCharArray()));
    }

    private boolean isKept() {
        return Boolean.parseBoolean(draft.text(NodeKeys.KEEP));
    }

    @Override
    public boolean performFinish() {
        NodeProfile node = draft.toProfile();
        Map<String, Secret> entered = tested != null && tested.tested().equals(node) ? tested.entered() : Map.of();
        try {
            getContainer().run(true, false, monitor -> {
                try {
                    saved = Optional.of(new SaveNode(store, secrets, node, draft.edited(), entered)
                            .run(Progress.silent()));
                } catch (OperationException failure) {
                    throw new InvocationTargetException(failure);
                }
            });
        } catch (InvocationTargetException failed) {
            show(failed);
            return false;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            return false;
        }
        NodeLogins session = Services.require(NodeLogins.class);
        typed().ifPresent(secret -> session.enter(node.secretKey(0), secret, isKept()));
        if (logins != null) {
            session.trustLike(logins);
        }
        return true;
    }

    private void show(InvocationTargetException failed) {
        if (failed.getCause() instanceof OperationException expected) {
            FailurePresenter.show(getShell(), getWindowTitle(), expected);
        } else {
            FailurePresenter.unexpected(new IllegalStateException(failed.getCause()));
        }
    }

    private boolean isTaken(String name) {
        boolean isOwn = draft.edited().filter(node -> node.name().equals(name)).isPresent();
        return !isOwn && store.find(name).isPresent();
    }
}
