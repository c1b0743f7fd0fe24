// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import java.util.List;
import java.util.stream.Collectors;

import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshPlace;

/** What an administrator adds to the file sudoers of a node (sudoers(5), with visudo) so that a command may run. */
public final class SudoersLine {

    private SudoersLine() {}

    /**
     * The line that lets the account of a node run commands as root without a password.
     *
     * @param commands each with its exact path; without arguments any are allowed, with some only these
     */
    public static String of(NodeProfile node, List<String> commands) {
        String account = node.place() instanceof SshPlace ssh ? ssh.login().user() : System.getProperty("user.name");
        return account + " ALL=(root) NOPASSWD: "
                + commands.stream().map(SudoersLine::escaped).collect(Collectors.joining(", "));
    }

    /** These have a meaning in the file and are taken literally behind a backslash. */
    private static String escaped(String command) {
        return command.replaceAll("[\\\\,:=]", "\\\\$0");
    }
}
