// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

import java.io.Serial;

/** The account may not run a command as root. */
public final class PermissionDeniedException extends ShellException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        /** sudo asks for a password, which is not given to it. */
        PASSWORD_REQUIRED,
        /** sudo does not allow this command. */
        NOT_ALLOWED,
        /** The command needs root, the account is not root, and the profile does not use sudo. */
        NOT_ROOT,
        /** There is no sudo. */
        NO_SUDO
    }

    /**
     * The right that is missing.
     *
     * @param command its exact path and arguments
     * @param sudoers the line of the file sudoers that gives it
     */
    public record Missing(String command, String sudoers) {}

    /**
     * @param reason why not
     * @param place for reading
     * @param missing what is not allowed
     * @param said what sudo said, may be empty
     */
    public PermissionDeniedException(Reason reason, String place, Missing missing, String said) {
        super("permission." + reason, said, null, place, missing.command(), missing.sudoers());
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
