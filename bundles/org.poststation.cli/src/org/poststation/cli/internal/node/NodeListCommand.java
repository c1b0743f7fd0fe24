// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.platform.json.Json;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the nodes of this workspace. */
@Command(name = "list")
public final class NodeListCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public NodeListCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<NodeProfile> nodes = context.services().require(NodeStore.class).all();
        if (format.json()) {
            nodes.forEach(node -> context.output().line(Json.line(json(node))));
        } else {
            Table table = new Table(context.output()::line, List.of("NAME", "ADDRESS", "LOGIN", "OVER", "SUDO"));
            nodes.forEach(node -> table.row(List.of(node.name(), node.place().url(), login(node),
                    String.join(", ", jumps(node)), node.sudo() ? "yes" : "no")));
            table.flush();
        }
        context.output().flush();
        return ExitCode.DONE;
    }

    private static Map<String, Object> json(NodeProfile node) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", node.name());
        line.put("address", node.place().url());
        line.put("login", login(node));
        line.put("jumps", jumps(node));
        line.put("known_hosts", node.place() instanceof SshPlace ssh ? ssh.knownHosts() : List.of());
        line.put("sudo", node.sudo());
        return line;
    }

    private static String login(NodeProfile node) {
        return node.place() instanceof SshPlace ssh ? word(ssh.login().identity()) : "";
    }

    private static String word(SshIdentity identity) {
        return switch (identity) {
            case SshIdentity.Usual usual -> "usual keys";
            case SshIdentity.KeyFile key -> "key " + key.file();
            case SshIdentity.AgentKey key -> "agent " + key.key();
            case SshIdentity.Password password -> "password";
        };
    }

    private static List<String> jumps(NodeProfile node) {
        return node.place() instanceof SshPlace ssh
                ? ssh.jumps().stream().map(SshLogin::url).toList()
                : List.of();
    }
}
