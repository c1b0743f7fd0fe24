// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.ssh;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;

import org.poststation.remote.AuthenticationFailedException;
import org.poststation.remote.ConnectionLostException;
import org.poststation.remote.ConnectionLostException.When;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.remote.ShellException;

import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchSessionDisconnectException;

/**
 * A login that failed, in the library's words.
 *
 * @param place for reading
 * @param failure what the library threw
 * @param route by which the login went
 * @param gate that may have rejected the host
 * @param offered the keys that were offered; empty when it was a password
 * @param isTooLate whether the time was over
 */
record Failure(String place, JSchException failure, Route route, HostKeyGate gate, Optional<OfferedKeys> offered,
        boolean isTooLate) {

    private static final int TOO_MANY_FAILURES = 2;

    /** The same in the terms of the port. */
    ShellException explained() {
        if (gate.rejection().isPresent()) {
            return gate.rejection().get();
        }
        if (isAuthentication()) {
            return authentication();
        }
        if (route.greeting().isOtherProtocol()) {
            return new HostUnreachableException(Reason.NOT_SSH, place, route.greeting().said(), failure);
        }
        if (isTooLate) {
            return unreachable(Reason.TIMEOUT);
        }
        for (Throwable step = failure; step != null; step = step.getCause()) {
            Optional<Reason> reason = reason(step);
            if (reason.isPresent()) {
                return unreachable(reason.get());
            }
        }
        return new ConnectionLostException(When.CONNECTING, place, failure.getMessage(), failure);
    }

    private static Optional<Reason> reason(Throwable step) {
        return Optional.ofNullable(switch (step) {
            case JSchAlgoNegoFailException none -> Reason.NO_COMMON_METHOD;
            case JumpRoute.NotForwardedException refused -> Reason.NOT_FORWARDED;
            case UnknownHostException unknown -> Reason.UNKNOWN_NAME;
            case NoRouteToHostException none -> Reason.NO_ROUTE;
            case ConnectException refused -> Reason.REFUSED;
            case SocketTimeoutException late -> Reason.TIMEOUT;
            case IOException other when isNetworkUnreachable(other) -> Reason.NO_ROUTE;
            default -> null;
        });
    }

    private static boolean isNetworkUnreachable(IOException failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("Network is unreachable");
    }

    private boolean isAuthentication() {
        boolean isEnded = failure instanceof JSchSessionDisconnectException ended
                && ended.getReasonCode() == TOO_MANY_FAILURES && !route.greeting().isOtherProtocol();
        return isEnded
                || failure.getMessage() != null && failure.getMessage().startsWith("Auth ");
    }

    private ShellException authentication() {
        boolean isCut = offered.filter(OfferedKeys::isCut).isPresent();
        return new AuthenticationFailedException(isCut
                ? AuthenticationFailedException.Reason.TOO_MANY_KEYS
                : AuthenticationFailedException.Reason.REFUSED, place,
                offered.map(keys -> Integer.toString(keys.keys().size())).orElse(""), failure.getMessage(), failure);
    }

    private ShellException unreachable(Reason reason) {
        return new HostUnreachableException(reason, place, failure.getMessage(), failure);
    }
}
