// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import java.util.Optional;

import org.poststation.operation.OperationException;

/**
 * The result of one step of connecting.
 *
 * @param kind which step
 * @param status how it went
 * @param detail what was found, one thing per line: addresses; address and port; the certificate's subject, issuer,
 *            last day and SHA-256 fingerprint; the bind DN, empty for an anonymous bind; the base DN, or the
 *            server's naming contexts when there is no such base; the id of the schema profile
 * @param failure why it failed
 */
public record ConnectionStep(Kind kind, Status status, String detail, Optional<OperationException> failure) {

    /** The steps in their order. */
    public enum Kind {
        /** The host name is looked up. */
        DNS,
        /** The TCP connection is made. */
        TCP,
        /** TLS is set up, certificate and host name are verified. */
        TLS,
        /** The bind. */
        BIND,
        /** The base entry is read. */
        BASE,
        /** The schema profile is detected. */
        SCHEMA
    }

    /** How a step went. */
    public enum Status {
        OK, FAILED, SKIPPED, NOT_REACHED
    }
}
