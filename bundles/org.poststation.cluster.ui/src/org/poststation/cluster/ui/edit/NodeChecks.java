// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.edit;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.model.InvalidValueException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.ui.form.FieldProblem;

/** What is wrong with the texts of a node, looked at as they are typed. Nothing here touches a network. */
final class NodeChecks {

    private static final int LAST_PORT = 65_535;
    private static final SshIdentity ANY = new SshIdentity.Usual();

    private NodeChecks() {}

    /** Looks at a name; {@code taken} tells whether another node has it. */
    static Optional<FieldProblem> name(String text, Predicate<String> taken) {
        String name = text.strip();
        if (taken.test(name)) {
            return error(NLS.bind(Messages.check_name_taken, name));
        }
        try {
            NodeProfile.requireName(name);
            return Optional.empty();
        } catch (IllegalArgumentException invalid) {
            return error(Messages.check_name_invalid);
        }
    }

    static Optional<FieldProblem> host(String text) {
        return login(() -> new SshLogin(text.strip(), SshLogin.USUAL_PORT, "root", ANY), Messages.check_host_invalid);
    }

    static Optional<FieldProblem> user(String text) {
        return login(() -> new SshLogin("host", SshLogin.USUAL_PORT, text.strip(), ANY), Messages.check_user_invalid);
    }

    static Optional<FieldProblem> jump(String line) {
        return login(() -> JumpText.parse(line, "root", ANY), Messages.check_jump_invalid);
    }

    static Optional<FieldProblem> port(String text) {
        String digits = text.strip();
        boolean isPort = digits.matches("\\d{1,5}") && Integer.parseInt(digits) >= 1
                && Integer.parseInt(digits) <= LAST_PORT;
        return isPort ? Optional.empty() : error(Messages.check_port_invalid);
    }

    /** Whether a file is there; reads one directory entry of the file system. */
    static Optional<FieldProblem> file(String text) {
        try {
            return Files.isReadable(Path.of(text.strip()))
                    ? Optional.empty()
                    : error(NLS.bind(Messages.check_file_missing, text.strip()));
        } catch (InvalidPathException noPath) {
            return error(NLS.bind(Messages.check_file_missing, noPath.getInput()));
        }
    }

    private static Optional<FieldProblem> login(Runnable made, String message) {
        try {
            made.run();
            return Optional.empty();
        } catch (InvalidValueException invalid) {
            return error(NLS.bind(message, invalid.position() + 1));
        } catch (IllegalArgumentException noForm) {
            return error(NLS.bind(message, 1));
        }
    }

    private static Optional<FieldProblem> error(String text) {
        return Optional.of(FieldProblem.error(text));
    }
}
