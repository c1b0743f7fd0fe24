// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.Input;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.cluster.status.NodeAccess;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.node.NodePlace;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.profile.node.ThisComputer;
import org.poststation.remote.NodeSecrets;
import org.poststation.remote.ShellLogin;
import org.poststation.remote.node.NodeShell;
import org.poststation.remote.node.Shells;
import org.poststation.remote.trust.FirstContact;

import picocli.CommandLine.Option;

/** The options that say how to log in on nodes. Nobody is ever asked, so that cron can use them. */
public final class NodeLogin {

    private static final String PASSPHRASE_FILE = "--passphrase-file";
    private static final String PASSWORD_FILE = "--password-file";

    @Option(names = "--identity", paramLabel = "FILE")
    private String identity;

    @Option(names = PASSPHRASE_FILE, paramLabel = "FILE")
    private String passphraseFile;

    @Option(names = PASSWORD_FILE, paramLabel = "FILE")
    private String passwordFile;

    @Option(names = "--known-hosts", paramLabel = "FILE")
    private List<String> knownHosts = new ArrayList<>();

    @Option(names = "--host-key", paramLabel = "SHA256:…")
    private List<String> hostKeys = new ArrayList<>();

    @Option(names = "--jump", paramLabel = "URL")
    private List<String> jumps = new ArrayList<>();

    @Option(names = "--sudo")
    private boolean sudo;

    private NodeAccess access;

    /**
     * A node by the name under which it is kept, or by its address; connected to nobody yet. The options are for
     * addresses: a node that is kept has its own way.
     *
     * @throws UsageException when it is neither
     */
    public NodeProfile profile(Context context, String node) throws UsageException {
        Optional<NodeProfile> kept = context.services().require(NodeStore.class).find(node);
        return kept.isPresent() ? kept.get() : described(node, node);
    }

    /**
     * A node with a name and the address and way of the options.
     *
     * @throws UsageException when the address is none
     */
    NodeProfile described(String name, String address) throws UsageException {
        return new NodeProfile(name, place(address), sudo);
    }

    /**
     * The secret of the options' file. Blocking.
     *
     * @throws UsageException when the file can't be read, or the options contradict each other
     */
    Optional<Secret> secret(Context context) throws UsageException {
        return secret(context.input());
    }

    /** Logs in on a node; the caller closes the shell. Blocking. */
    public NodeShell open(Context context, NodeProfile node) throws OperationException {
        return access(context).open(node, context.interruption().cancellation());
    }

    /**
     * How to log in on nodes, with the secrets of the files, which are read once. Blocking.
     *
     * @throws UsageException when a file can't be read, or the options contradict each other
     */
    public NodeAccess access(Context context) throws UsageException {
        if (access == null) {
            Optional<Secret> given = secret(context.input());
            NodeSecrets typed = step -> given.map(secret -> Secret.of(secret.characters()));
            SecretStore store = context.services().require(SecretStore.class);
            Shells shells = context.services().require(Shells.class);
            access = (node, cancellation) -> shells.open(
                    new ShellLogin(node, given.isPresent() ? typed : NodeSecrets.in(store, node),
                            FirstContact.exactly(hostKeys), ShellLogin.USUAL_PATIENCE),
                    cancellation);
        }
        return access;
    }

    private Optional<Secret> secret(Input input) throws UsageException {
        if (passwordFile != null && identity != null) {
            throw new UsageException(PASSWORD_FILE + " and --identity exclude each other.",
                    "Give the passphrase of a key with " + PASSPHRASE_FILE + '.');
        }
        if (passphraseFile != null && identity == null) {
            throw new UsageException(PASSPHRASE_FILE + " needs a key.", "Name it with --identity FILE.");
        }
        if (passwordFile != null) {
            return Optional.of(input.secret(passwordFile, PASSWORD_FILE));
        }
        return passphraseFile == null
                ? Optional.empty()
                : Optional.of(input.secret(passphraseFile, PASSPHRASE_FILE));
    }

    private NodePlace place(String node) throws UsageException {
        if (node.equals(NodeProfile.LOCAL_NAME)) {
            return new ThisComputer();
        }
        List<SshLogin> way = new ArrayList<>();
        for (String jump : jumps) {
            way.add(NodeUrl.parse(jump, login()));
        }
        return new SshPlace(NodeUrl.parse(node, login()), way, knownHosts);
    }

    private SshIdentity login() {
        if (passwordFile != null) {
            return new SshIdentity.Password();
        }
        return identity == null ? new SshIdentity.Usual() : new SshIdentity.KeyFile(identity);
    }
}
