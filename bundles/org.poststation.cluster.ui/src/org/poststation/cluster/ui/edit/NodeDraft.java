// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.poststation.profile.node.NodePlace;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;
import org.poststation.profile.node.ThisComputer;

/** A node as it is being typed: texts by the keys of {@link NodeKeys}. UI thread only, free of widgets. */
final class NodeDraft {

    private final Map<String, String> texts = new HashMap<>();
    private final Optional<NodeProfile> edited;

    private NodeDraft(Optional<NodeProfile> edited) {
        this.edited = edited;
        texts.put(NodeKeys.KIND, NodeKeys.SSH);
        texts.put(NodeKeys.PORT, Integer.toString(SshLogin.USUAL_PORT));
        texts.put(NodeKeys.USER, "root");
        texts.put(NodeKeys.IDENTITY, NodeKeys.USUAL);
    }

    /** A new node that is reached by SSH. */
    static NodeDraft fresh() {
        return new NodeDraft(Optional.empty());
    }

    /** A node that is being changed. */
    static NodeDraft of(NodeProfile node) {
        NodeDraft draft = new NodeDraft(Optional.of(node));
        draft.set(NodeKeys.NAME, node.name());
        draft.set(NodeKeys.SUDO, Boolean.toString(node.sudo()));
        switch (node.place()) {
            case ThisComputer local -> draft.set(NodeKeys.KIND, NodeKeys.LOCAL);
            case SshPlace ssh -> draft.show(ssh);
        }
        return draft;
    }

    private void show(SshPlace place) {
        SshLogin login = place.login();
        set(NodeKeys.HOST, login.host());
        set(NodeKeys.PORT, Integer.toString(login.port()));
        set(NodeKeys.USER, login.user());
        switch (login.identity()) {
            case SshIdentity.Usual usual -> set(NodeKeys.IDENTITY, NodeKeys.USUAL);
            case SshIdentity.KeyFile file -> show(NodeKeys.FILE, file.file());
            case SshIdentity.AgentKey agent -> show(NodeKeys.AGENT, agent.key());
            case SshIdentity.Password password -> set(NodeKeys.IDENTITY, NodeKeys.PASSWORD);
        }
        set(NodeKeys.JUMPS, place.jumps().stream().map(JumpText::of).collect(Collectors.joining("\n")));
        set(NodeKeys.KNOWN_HOSTS, String.join("\n", place.knownHosts()));
    }

    private void show(String identity, String key) {
        set(NodeKeys.IDENTITY, identity);
        set(NodeKeys.KEY, key);
    }

    /** The node that is being changed; empty for a new one. */
    Optional<NodeProfile> edited() {
        return edited;
    }

    /** What stands in a field. */
    String text(String key) {
        return texts.getOrDefault(key, "");
    }

    /** Something was typed. */
    void set(String key, String text) {
        texts.put(key, text);
    }

    boolean isSsh() {
        return text(NodeKeys.KIND).equals(NodeKeys.SSH);
    }

    /** Whether a key is to be named: a file, or one of the agent. */
    boolean needsKey() {
        return isSsh() && (isIdentity(NodeKeys.FILE) || isIdentity(NodeKeys.AGENT));
    }

    /** Whether there may be a secret: a password, or the passphrase of a key file. */
    boolean hasSecret() {
        return isSsh() && (isIdentity(NodeKeys.FILE) || isIdentity(NodeKeys.PASSWORD));
    }

    boolean isIdentity(String identity) {
        return text(NodeKeys.IDENTITY).equals(identity);
    }

    /** The profile; call it only when no field has an error, see {@link NodeChecks}. */
    NodeProfile toProfile() {
        return new NodeProfile(text(NodeKeys.NAME).strip(), place(), Boolean.parseBoolean(text(NodeKeys.SUDO)));
    }

    private NodePlace place() {
        if (!isSsh()) {
            return new ThisComputer();
        }
        SshLogin login = new SshLogin(text(NodeKeys.HOST).strip(), Integer.parseInt(text(NodeKeys.PORT).strip()),
                text(NodeKeys.USER).strip(), identity());
        List<SshLogin> jumps = new ArrayList<>();
        for (String line : lines(NodeKeys.JUMPS)) {
            jumps.add(known(JumpText.parse(line, login.user(), identity())));
        }
        return new SshPlace(login, jumps, lines(NodeKeys.KNOWN_HOSTS));
    }

    /** A jump host that was there before keeps its way to log in. */
    private SshLogin known(SshLogin jump) {
        return edited.map(NodeProfile::place).filter(SshPlace.class::isInstance).map(SshPlace.class::cast)
                .flatMap(place -> place.jumps().stream().filter(old -> old.url().equals(jump.url())).findFirst())
                .orElse(jump);
    }

    private List<String> lines(String key) {
        return text(key).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private SshIdentity identity() {
        return switch (text(NodeKeys.IDENTITY)) {
            case NodeKeys.FILE -> new SshIdentity.KeyFile(text(NodeKeys.KEY).strip());
            case NodeKeys.AGENT -> new SshIdentity.AgentKey(text(NodeKeys.KEY).strip());
            case NodeKeys.PASSWORD -> new SshIdentity.Password();
            default -> new SshIdentity.Usual();
        };
    }
}
