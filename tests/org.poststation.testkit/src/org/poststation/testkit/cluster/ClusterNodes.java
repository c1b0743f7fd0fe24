// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.poststation.testkit.sshd.Sshd;
import org.poststation.testkit.sshd.SshdBuilder;

/**
 * Nodes behind one SSH server, an account for each: the real tools of Pacemaker on a state in a file, and units whose
 * {@code systemctl} answers as systemd does. Every account may run what it needs by sudo. All methods block.
 */
public final class ClusterNodes implements AutoCloseable {

    private static final String ALLOWED = "/usr/sbin/crm_mon, /usr/sbin/cibadmin, /usr/sbin/crm_standby, "
            + "/usr/sbin/crm_resource, /usr/sbin/crm_attribute, /usr/bin/systemctl";

    private final Sshd server;

    private ClusterNodes(Sshd server) {
        this.server = server;
    }

    /** Starts nodes with these names; their clusters do not run yet, their units do not exist yet. */
    public static ClusterNodes start(String... names) {
        return start(Sshd.with(), names);
    }

    /** Same on a server that differs from the usual. */
    public static ClusterNodes start(SshdBuilder server, String... names) {
        server.setting("PermitUserEnvironment yes").sudo("Defaults env_keep += \"CIB_file UNITS\"")
                .program("/usr/bin/systemctl", Units.SYSTEMCTL);
        for (String name : names) {
            server.user(name).sudo(name + " ALL=(root) NOPASSWD: " + ALLOWED);
        }
        ClusterNodes nodes = new ClusterNodes(server.start());
        for (String name : names) {
            nodes.write(name, ".ssh/environment", "UNITS=" + nodes.units(name).folder() + '\n');
        }
        return nodes;
    }

    /** The server that they stand behind. */
    public Sshd server() {
        return server;
    }

    /** Gives a node a cluster in this state. */
    public void cluster(String node, Cib state) {
        write(node, "cib.xml", state.text());
        write(node, ".ssh/environment",
                "CIB_file=" + cib(node) + "\nUNITS=" + units(node).folder() + '\n');
    }

    /** The file with the state of a node's cluster. */
    public Path cib(String node) {
        return server.home(node).resolve("cib.xml");
    }

    /** What the file says now. */
    public String cibText(String node) {
        try {
            return Files.readString(cib(node));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The units of a node. */
    public Units units(String node) {
        return new Units(server.home(node).resolve("units"));
    }

    /** The address of a node. */
    public String url(String node) {
        return "ssh://" + node + '@' + server.host() + ':' + server.port();
    }

    /** The options of the command line that reach all nodes, after the words of a command. */
    public String[] command(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--identity", server.key().file().toString(), "--known-hosts",
                server.knownHosts().toString(), "--sudo"));
        return all.toArray(String[]::new);
    }

    @Override
    public void close() {
        server.close();
    }

    private void write(String node, String name, String text) {
        try {
            Files.writeString(server.home(node).resolve(name), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
