// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import java.util.Optional;
import java.util.regex.Pattern;

import org.poststation.remote.PermissionDeniedException.Reason;

/** What sudo says when it does not run a command (sudo(8), in English because the script sets the locale). */
final class Sudo {

    private static final Pattern PASSWORD = Pattern
            .compile("(?m)^sudo: (a password is required|.*terminal is required|no tty present)");
    private static final Pattern NOT_ALLOWED = Pattern
            .compile(
                    "(?m)^(Sorry, user .* (is not allowed to|may not)|\\S+ is not (in the sudoers|allowed to run sudo))");

    private Sudo() {}

    /** Why it was not run; empty when it was. */
    static Optional<Reason> refusal(CommandOutput answer) {
        if (answer.exitStatus() != 1) {
            return Optional.empty();
        }
        if (PASSWORD.matcher(answer.errors()).find()) {
            return Optional.of(Reason.PASSWORD_REQUIRED);
        }
        return NOT_ALLOWED.matcher(answer.errors()).find() ? Optional.of(Reason.NOT_ALLOWED) : Optional.empty();
    }
}
