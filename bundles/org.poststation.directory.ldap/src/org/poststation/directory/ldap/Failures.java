// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.nio.channels.UnresolvedAddressException;

import javax.net.ssl.SSLException;

import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.ConnectionFailedException.Reason;

/** What the failures of the client libraries mean. */
final class Failures {

    private Failures() {}

    /** The connection could not be made. */
    static ConnectionFailedException unreached(Server server, Throwable said) {
        for (Throwable cause = said; cause != null; cause = cause.getCause()) {
            Reason reason = switch (cause) {
                case SocketTimeoutException late -> Reason.TIMEOUT;
                case NoRouteToHostException noWay -> Reason.UNREACHABLE;
                case PortUnreachableException noWay -> Reason.UNREACHABLE;
                case UnresolvedAddressException unknown -> Reason.UNKNOWN_HOST;
                case SSLException noTls -> Reason.TLS;
                case ConnectException refused -> reason(refused);
                default -> null;
            };
            if (reason != null) {
                return server.failure(reason, cause);
            }
        }
        return server.failure(Reason.UNREACHABLE, said);
    }

    /** The connection ended: cut by the other side, or by us because nobody can read what came. */
    static ConnectionFailedException ended(Server server, boolean hadAnswered, Throwable said) {
        return server.failure(hadAnswered ? Reason.LOST : Reason.NOT_LDAP, said);
    }

    private static Reason reason(ConnectException failed) {
        String said = String.valueOf(failed.getMessage());
        if (said.contains("timed out")) {
            return Reason.TIMEOUT;
        }
        return said.contains("unreachable") ? Reason.UNREACHABLE : Reason.REFUSED;
    }
}
