// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.ConnectionFailedException.Reason;
import org.poststation.directory.ldap.tls.ServerTrust;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ConnectionProfile.Limits;

/**
 * Where to connect to.
 *
 * @param endpoint host, port and protection
 * @param limits how long to wait
 */
record Server(Endpoint endpoint, Limits limits) {

    /** The most bytes of one answer; more is taken for no LDAP. */
    static final int LARGEST_MESSAGE = 64 << 20;

    /**
     * Looks the host name up, at most as long as connecting may take.
     *
     * @throws OperationException when it has no address or the name server does not answer
     */
    List<InetAddress> addresses(Cancellation cancellation) throws OperationException {
        cancellation.check();
        // the system's resolver has no time limit of its own and can't be interrupted
        FutureTask<List<InetAddress>> lookup = new FutureTask<>(
                () -> List.of(InetAddress.getAllByName(endpoint.host())));
        Thread.ofVirtual().name("look-up of " + endpoint.host()).start(lookup);
        try (Cancellation.Registration ending = cancellation.onRequest(() -> lookup.cancel(false))) {
            return lookup.get(limits.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof UnknownHostException unknown) {
                throw failure(Reason.UNKNOWN_HOST, unknown);
            }
            throw new IllegalStateException(failed.getCause());
        } catch (TimeoutException late) {
            throw failure(Reason.UNKNOWN_HOST, late);
        } catch (java.util.concurrent.CancellationException ended) {
            throw new OperationCancelledException();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OperationCancelledException();
        }
    }

    /**
     * The decision about certificates for one connection.
     *
     * @throws ConnectionFailedException when the profile's certificate file can't be read
     */
    ServerTrust trust() throws ConnectionFailedException {
        try {
            return new ServerTrust(endpoint);
        } catch (GeneralSecurityException unreadable) {
            throw failure(Reason.CA_FILE, unreadable);
        }
    }

    /** A failure to reach this server. */
    ConnectionFailedException failure(Reason reason, Throwable cause) {
        return new ConnectionFailedException(reason, endpoint.url(), cause);
    }

    int connectMillis() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, limits.connectTimeout().toMillis()));
    }

    int requestMillis() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, limits.requestTimeout().toMillis()));
    }
}
