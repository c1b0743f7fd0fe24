// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.Dn;
import org.poststation.directory.ExampleDirectory;
import org.poststation.directory.InvalidDnException;
import org.poststation.profile.TransportSecurity;
import org.poststation.profile.ui.internal.Messages;
import org.poststation.ui.form.FieldProblem;

/**
 * What is wrong with the texts of the connection wizard, looked at as they are typed. Nothing here touches a network.
 */
public final class ProfileChecks {

    private static final int HIGHEST_PORT = 65535;
    private static final int LONGEST_TIMEOUT = 3600;
    private static final int LARGEST_PAGE = 100_000;

    private ProfileChecks() {}

    /**
     * Looks at a profile's name.
     *
     * @param taken whether another profile has this name
     */
    public static Optional<FieldProblem> name(String text, Predicate<String> taken) {
        String name = text.strip();
        if (name.equalsIgnoreCase(ExampleDirectory.PROFILE_NAME) || taken.test(name)) {
            return error(NLS.bind(Messages.wizard_name_taken, name));
        }
        return name.chars().anyMatch(Character::isISOControl) ? error(Messages.wizard_name_control) : Optional.empty();
    }

    /** Looks at a host name or address. */
    public static Optional<FieldProblem> host(String text) {
        String host = text.strip();
        if (host.contains("://")) {
            return error(Messages.wizard_host_url);
        }
        for (int i = 0; i < host.length(); i++) {
            if (!isHostCharacter(host.charAt(i))) {
                return error(NLS.bind(Messages.wizard_host_character, host.charAt(i), i + 1));
            }
        }
        return Optional.empty();
    }

    /** Looks at a port. */
    public static Optional<FieldProblem> port(String text) {
        return number(text, HIGHEST_PORT);
    }

    /** Looks at a time limit in seconds. */
    public static Optional<FieldProblem> timeout(String text) {
        return number(text, LONGEST_TIMEOUT);
    }

    /** Looks at a number of entries. */
    public static Optional<FieldProblem> pageSize(String text) {
        return number(text, LARGEST_PAGE);
    }

    /** Warns of a connection that anybody on the way can read. */
    public static Optional<FieldProblem> security(String text) {
        return text.equals(TransportSecurity.PLAIN.name())
                ? Optional.of(FieldProblem.warning(Messages.wizard_security_plain))
                : Optional.empty();
    }

    /** Looks at a distinguished name and tells where its fault is. */
    public static Optional<FieldProblem> dn(String text) {
        try {
            Dn.parse(text.strip());
            return Optional.empty();
        } catch (InvalidDnException fault) {
            return error(fault.explanation().what());
        }
    }

    /** Whether the file of authorities is there; reads one directory entry of the file system. */
    public static Optional<FieldProblem> file(String text) {
        try {
            return Files.isReadable(Path.of(text.strip()))
                    ? Optional.empty()
                    : error(NLS.bind(Messages.wizard_ca_missing, text.strip()));
        } catch (InvalidPathException noPath) {
            return error(NLS.bind(Messages.wizard_ca_missing, noPath.getInput()));
        }
    }

    private static boolean isHostCharacter(char c) {
        return Character.isLetterOrDigit(c) || ".-_:%".indexOf(c) >= 0;
    }

    private static Optional<FieldProblem> number(String text, int most) {
        String digits = text.strip();
        boolean fits = !digits.isEmpty() && digits.length() < 7 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= most;
        return fits ? Optional.empty() : error(NLS.bind(Messages.wizard_number_range, most));
    }

    private static Optional<FieldProblem> error(String text) {
        return Optional.of(FieldProblem.error(text));
    }
}
