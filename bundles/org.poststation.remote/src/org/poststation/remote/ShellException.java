// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

import java.io.Serial;

import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;

/** A shell could not be reached, or not do what it was asked to. */
public abstract sealed class ShellException extends OperationException
        permits AuthenticationFailedException, CommandTimeoutException, ConnectionLostException,
        HostKeyRejectedException, HostUnreachableException, OutputTooLargeException, PermissionDeniedException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** @param cause may be null */
    ShellException(String key, String said, Throwable cause, Object... values) {
        super(Sentences.of(ShellException.class, "wording").explanation(key, said, values), cause);
    }

    /** What the exception that led to it said. */
    static String said(Throwable cause) {
        return cause == null || cause.getMessage() == null ? "" : cause.getMessage();
    }
}
