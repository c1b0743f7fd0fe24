// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.util.List;

import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.ConnectionFailedException.Reason;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.ldap.tls.ServerTrust;
import org.poststation.operation.OperationException;
import org.poststation.profile.TransportSecurity;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;

/**
 * A connection for large listings and for many changes at once, over the UnboundID LDAP SDK: it encodes and decodes
 * several times faster.
 */
final class ListingConnection implements Link {

    private final Server server;
    private final List<InetAddress> addresses;
    private final ServerTrust trust;
    private final boolean pipelined;
    private volatile LDAPConnection connection;
    private volatile ListingSockets sockets;
    private volatile boolean aborted;
    private boolean answered;

    /** @param pipelined whether answers are taken while others are awaited; not for {@link #search} then */
    ListingConnection(Server server, List<InetAddress> addresses, boolean pipelined)
            throws ConnectionFailedException {
        this.server = server;
        this.addresses = addresses;
        this.pipelined = pipelined;
        this.trust = server.trust();
    }

    /** Connects, secures the connection and binds. The library casts whatever answers to the answer it expects. */
    void open(Credentials credentials) throws OperationException {
        try {
            connect();
            if (server.endpoint().security() == TransportSecurity.START_TLS) {
                String url = server.endpoint().url();
                require(connection.processExtendedOperation(new StartTLSExtendedRequest(trust.context()))
                        .getResultCode(), url, "");
                answered = true;
            }
            connection.bind(new SimpleBindRequest(credentials.dn().toString(), credentials.passwordBytes()));
            answered = true;
        } catch (LDAPException failed) {
            String subject = credentials.isAnonymous() ? server.endpoint().url() : credentials.dn().toString();
            throw translate(failed, subject);
        } catch (ClassCastException anotherAnswer) {
            throw server.failure(Reason.NOT_LDAP, anotherAnswer);
        } catch (GeneralSecurityException noTls) {
            throw new IllegalStateException(noTls);
        }
    }

    /** Runs a search whose listener takes the entries on this thread. A limit of the server is a result. */
    SearchResult search(SearchRequest request) throws OperationException {
        try {
            return connection.search(request);
        } catch (LDAPSearchException ended) {
            if (isLimit(ended.getResultCode())) {
                return ended.getSearchResult();
            }
            throw translate(ended, request.getBaseDN());
        }
    }

    /** Sends a request whose answer comes to a listener on another thread. */
    @FunctionalInterface
    interface Sending {
        void on(LDAPConnection connection) throws LDAPException;
    }

    /** Makes a request of a pipelined connection, which goes to the server with the next {@link #release}. */
    void send(Sending sending, String subject) throws OperationException {
        try {
            sockets.hold();
            sending.on(connection);
        } catch (LDAPException failed) {
            throw translate(failed, subject);
        }
    }

    /** Sends the requests that wait. */
    void release() throws OperationException {
        try {
            sockets.release();
        } catch (IOException failed) {
            throw Failures.ended(server, answered, failed);
        }
    }

    /** What an answer that the library made up itself means. */
    OperationException ended(LDAPException madeUp) {
        return translate(madeUp, server.endpoint().url());
    }

    @Override
    public boolean isOpen() {
        LDAPConnection open = connection;
        return !aborted && open != null && open.isConnected();
    }

    @Override
    public void abort() {
        aborted = true;
        ListingSockets underWay = sockets;
        if (underWay != null) {
            underWay.abort();
        }
        LDAPConnection open = connection;
        if (open != null) {
            open.closeWithoutUnbind();
        }
    }

    @Override
    public void close() {
        LDAPConnection open = connection;
        if (open != null) {
            open.close();
        }
    }

    private void connect() throws LDAPException, OperationException, GeneralSecurityException {
        sockets = new ListingSockets(server,
                server.endpoint().security() == TransportSecurity.LDAPS ? trust.context() : null, pipelined);
        connection = new LDAPConnection(sockets, options());
        LDAPException firstFailure = null;
        for (InetAddress address : addresses) {
            try {
                // the sockets keep the time limit; this one only has to be longer
                connection.connect(address, server.endpoint().port(), 3 * server.connectMillis());
                return;
            } catch (LDAPException failed) {
                firstFailure = firstFailure == null ? failed : firstFailure;
                if (aborted || trust.shown().isPresent()) {
                    break;
                }
            }
        }
        throw translate(firstFailure, server.endpoint().url());
    }

    private LDAPConnectionOptions options() {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setUseSynchronousMode(!pipelined);
        options.setResponseTimeoutMillis(server.requestMillis());
        options.setFollowReferrals(false);
        options.setMaxMessageSize(Server.LARGEST_MESSAGE);
        return options;
    }

    private OperationException translate(LDAPException failed, String subject) {
        if (trust.rejection().isPresent()) {
            return trust.rejection().get();
        }
        return switch (failed.getResultCode().intValue()) {
            case ResultCode.TIMEOUT_INT_VALUE -> server.failure(Reason.TIMEOUT, failed);
            case ResultCode.CONNECT_ERROR_INT_VALUE -> Failures.unreached(server, failed);
            case ResultCode.SERVER_DOWN_INT_VALUE, ResultCode.LOCAL_ERROR_INT_VALUE ->
                Failures.ended(server, answered, failed);
            case ResultCode.DECODING_ERROR_INT_VALUE -> unreadable(failed);
            default -> refused(failed, subject);
        };
    }

    /** A message that ends in the middle is no other than none; one that is complete is no LDAP. */
    private OperationException unreadable(LDAPException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return server.failure(Reason.TIMEOUT, failed);
            }
            if (cause instanceof IOException) {
                return Failures.ended(server, answered, failed);
            }
        }
        return server.failure(Reason.NOT_LDAP, failed);
    }

    private static ServerRefusedException refused(LDAPException failed, String subject) {
        String said = failed.getDiagnosticMessage() == null ? "" : failed.getDiagnosticMessage();
        return new ServerRefusedException(failed.getResultCode().intValue(), subject, said, failed);
    }

    private static void require(ResultCode code, String subject, String said) throws ServerRefusedException {
        if (!code.equals(ResultCode.SUCCESS)) {
            throw new ServerRefusedException(code.intValue(), subject, said, null);
        }
    }

    private static boolean isLimit(ResultCode code) {
        return code.equals(ResultCode.SIZE_LIMIT_EXCEEDED) || code.equals(ResultCode.TIME_LIMIT_EXCEEDED)
                || code.equals(ResultCode.ADMIN_LIMIT_EXCEEDED);
    }
}
