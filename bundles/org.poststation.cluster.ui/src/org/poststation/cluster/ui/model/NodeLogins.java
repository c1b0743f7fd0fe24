// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.poststation.cluster.status.NodeAccess;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.AuthenticationFailedException;
import org.poststation.remote.ShellLogin;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.Shells;
import org.poststation.remote.trust.FirstContact.Decision;
import org.poststation.remote.trust.HostKey;

/**
 * Logs in on nodes with what is kept and with what the person answered since the start. Never asks by itself: a look at
 * a node fails where an answer is missing, and the window asks when the person wants to answer. Thread-safe.
 */
@Component(service = NodeLogins.class)
public final class NodeLogins implements NodeAccess {

    private final Shells shells;
    private final SecretStore store;
    private final Map<HostKey, Decision> accepted = new ConcurrentHashMap<>();
    private final Map<String, Entered> entered = new ConcurrentHashMap<>();

    private record Entered(Secret secret, boolean isKept) {}

    /** Called by the service framework. */
    @Activate
    public NodeLogins(@Reference Shells shells, @Reference SecretStore store) {
        this.shells = shells;
        this.store = store;
    }

    @Deactivate
    void stop() {
        entered.values().forEach(each -> each.secret().close());
        entered.clear();
    }

    /** The person compared the fingerprint of a new host and accepts exactly this key. */
    public void accept(HostKey key, Decision decision) {
        accepted.put(key, decision);
    }

    /** Trusts the hosts that were trusted there. */
    public void trustLike(NodeLogins other) {
        accepted.putAll(other.accepted);
    }

    /**
     * The person entered a secret; it is used until it proves wrong or the console ends.
     *
     * @param key as {@link NodeProfile#secretKey} gives it
     * @param secret is taken over
     * @param isKept whether it goes to the secure storage once it let us in
     */
    public void enter(String key, Secret secret, boolean isKept) {
        Entered before = entered.put(key, new Entered(secret, isKept));
        if (before != null) {
            before.secret().close();
        }
    }

    @Override
    public NodeShell open(NodeProfile node, Cancellation cancellation) throws OperationException {
        ShellLogin login = new ShellLogin(node, step -> secret(node.secretKey(step)),
                key -> accepted.getOrDefault(key, Decision.REFUSE), ShellLogin.USUAL_PATIENCE);
        try {
            NodeShell shell = shells.open(login, cancellation);
            keep(node, shell);
            return shell;
        } catch (AuthenticationFailedException wrong) {
            forget(node);
            throw wrong;
        }
    }

    private Optional<Secret> secret(String key) throws OperationException {
        Entered typed = entered.get(key);
        return typed == null ? store.find(key) : Optional.of(Secret.of(typed.secret().characters()));
    }

    /** A secret that was to be kept and is not is a failure that is told. */
    private void keep(NodeProfile node, NodeShell shell) throws OperationException {
        try {
            for (String key : node.secretKeys()) {
                Entered typed = entered.get(key);
                if (typed != null && typed.isKept()) {
                    store.keep(key, typed.secret());
                    entered.put(key, new Entered(typed.secret(), false));
                }
            }
        } catch (OperationException notKept) {
            shell.close();
            throw notKept;
        }
    }

    private void forget(NodeProfile node) {
        node.secretKeys().forEach(key -> {
            Entered wrong = entered.remove(key);
            if (wrong != null) {
                wrong.secret().close();
            }
        });
    }
}
