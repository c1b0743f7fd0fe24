// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal;

import java.util.ArrayList;
import java.util.List;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.slapd.Slapd;

/** A real server and the options by which the command line reaches it. Ends both with {@link #close()}. */
public final class SlapdRun implements AutoCloseable {

    private final Slapd slapd;
    private final TemporaryFolder folder = TemporaryFolder.create("cli");
    private final String passwordFile;

    public SlapdRun(Slapd slapd) {
        this.slapd = slapd;
        this.passwordFile = folder.write("password", slapd.rootPassword() + "\n").toString();
    }

    public Slapd slapd() {
        return slapd;
    }

    /** A file that only its owner can read. */
    public String file(String name, String content) {
        return folder.write(name, content).toString();
    }

    /** The options of the root DN, over the plain port. */
    public List<String> options() {
        return List.of("--ldap", slapd.url(), "--bind-dn", slapd.rootDn(), "--password-file", passwordFile, "--base",
                base());
    }

    /** Where the domains of the Phamm sample stand. */
    public String base() {
        return "o=hosting," + slapd.suffix();
    }

    /** Runs a command as the root DN. */
    public CommandRun run(String... command) {
        return runWithInput("", command);
    }

    public CommandRun runWithInput(String typed, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(options());
        return CommandRun.withInput(typed, arguments.toArray(String[]::new));
    }

    @Override
    public void close() {
        slapd.close();
        folder.close();
    }
}
