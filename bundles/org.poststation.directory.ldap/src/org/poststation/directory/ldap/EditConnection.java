// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLContext;

import org.apache.directory.api.ldap.extras.extended.startTls.StartTlsRequestImpl;
import org.apache.directory.api.ldap.model.entry.Entry;
import org.apache.directory.api.ldap.model.exception.LdapException;
import org.apache.directory.api.ldap.model.message.AddRequest;
import org.apache.directory.api.ldap.model.message.BindRequest;
import org.apache.directory.api.ldap.model.message.BindRequestImpl;
import org.apache.directory.api.ldap.model.message.DeleteRequest;
import org.apache.directory.api.ldap.model.message.ExtendedRequest;
import org.apache.directory.api.ldap.model.message.LdapResult;
import org.apache.directory.api.ldap.model.message.ModifyDnRequest;
import org.apache.directory.api.ldap.model.message.ModifyRequest;
import org.apache.directory.api.ldap.model.message.Response;
import org.apache.directory.api.ldap.model.message.ResultCodeEnum;
import org.apache.directory.api.ldap.model.message.ResultResponse;
import org.apache.directory.api.ldap.model.message.SearchRequest;
import org.apache.directory.api.ldap.model.message.SearchResultDone;
import org.apache.directory.api.ldap.model.message.SearchResultEntry;
import org.apache.directory.ldap.client.api.future.ResponseFuture;
import org.apache.directory.ldap.client.api.future.SearchFuture;
import org.apache.mina.filter.codec.ProtocolEncoderException;
import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.ConnectionFailedException.Reason;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.ldap.tls.ServerTrust;
import org.poststation.operation.OperationException;
import org.poststation.profile.TransportSecurity;

/** A connection for single entries, schema and edits, over the Apache LDAP API. */
final class EditConnection implements Link {

    private static final long SLICE_MILLIS = 250;

    private final Server server;
    private final ServerTrust trust;
    private final MinaConnection connection;

    EditConnection(Server server, List<InetAddress> addresses) throws ConnectionFailedException {
        this.server = server;
        this.trust = server.trust();
        this.connection = new MinaConnection(server, addresses);
    }

    /** Connects and secures the connection. */
    void connect() throws OperationException {
        try {
            TransportSecurity security = server.endpoint().security();
            SSLContext tls = security == TransportSecurity.PLAIN ? null : trust.context();
            connection.open(security == TransportSecurity.LDAPS ? tls : null);
            if (security == TransportSecurity.START_TLS) {
                startTls(tls);
            }
        } catch (LdapException failed) {
            throw translate(failed);
        } catch (TimeoutException late) {
            throw server.failure(Reason.TIMEOUT, late);
        } catch (GeneralSecurityException noTls) {
            throw new IllegalStateException(noTls);
        }
    }

    /** Binds; an anonymous bind is sent too, so that a server that wants none says so. */
    void bind(Credentials credentials) throws OperationException {
        BindRequest request = new BindRequestImpl();
        request.setSimple(true);
        request.setName(credentials.dn().toString());
        request.setCredentials(credentials.passwordBytes());
        String subject = credentials.isAnonymous() ? server.endpoint().url() : credentials.dn().toString();
        if (!credentials.isAnonymous() && credentials.password().isEmpty()) {
            // some servers take it for an anonymous bind and say that it worked (RFC 4513 section 5.1.2)
            throw new ServerRefusedException(ResultCodeEnum.UNWILLING_TO_PERFORM.getResultCode(), subject, "", null);
        }
        require(result(() -> connection.bindAsync(request), subject), subject);
    }

    /** The decision about the server's certificate. */
    ServerTrust trust() {
        return trust;
    }

    /** Reads the entry that a search of the scope BASE finds; empty when there is none. */
    Optional<Entry> find(SearchRequest request) throws OperationException {
        Optional<Entry> found = Optional.empty();
        String subject = request.getBase().getName();
        SearchFuture future = start(() -> connection.searchAsync(request));
        while (true) {
            Response response = await(future);
            if (response instanceof SearchResultEntry entry) {
                found = Optional.of(entry.getEntry());
            } else if (response instanceof SearchResultDone done) {
                LdapResult result = done.getLdapResult();
                if (result.getResultCode() == ResultCodeEnum.NO_SUCH_OBJECT) {
                    return Optional.empty();
                }
                require(result, subject);
                return found;
            }
        }
    }

    void add(AddRequest request) throws OperationException {
        String subject = request.getEntry().getDn().getName();
        require(result(() -> connection.addAsync(request), subject), subject);
    }

    void modify(ModifyRequest request) throws OperationException {
        String subject = request.getName().getName();
        require(result(() -> connection.modifyAsync(request), subject), subject);
    }

    void delete(DeleteRequest request) throws OperationException {
        String subject = request.getName().getName();
        require(result(() -> connection.deleteAsync(request), subject), subject);
    }

    void rename(ModifyDnRequest request) throws OperationException {
        String subject = request.getName().getName();
        require(result(() -> connection.modifyDnAsync(request), subject), subject);
    }

    void extended(ExtendedRequest request, String subject) throws OperationException {
        require(result(() -> connection.extendedAsync(request), subject), subject);
    }

    @Override
    public boolean isOpen() {
        return connection.isConnected();
    }

    @Override
    public void abort() {
        connection.abort();
    }

    @Override
    public void close() {
        connection.close();
    }

    private void startTls(SSLContext tls) throws OperationException, LdapException, TimeoutException {
        extended(new StartTlsRequestImpl(), server.endpoint().url());
        connection.secure(tls);
    }

    /** Sends a request. */
    private interface Sending<F> {
        F send() throws LdapException;
    }

    private <F> F start(Sending<F> sending) throws OperationException {
        try {
            return sending.send();
        } catch (LdapException failed) {
            throw translate(failed);
        }
    }

    private <R extends Response> LdapResult result(Sending<? extends ResponseFuture<R>> sending, String subject)
            throws OperationException {
        Response response = await(start(sending));
        if (response instanceof ResultResponse done) {
            return done.getLdapResult();
        }
        throw new ServerRefusedException(ResultCodeEnum.PROTOCOL_ERROR.getResultCode(), subject, response.toString(),
                null);
    }

    /** Waits for the next response in slices, because the library forgets to wake us when the connection ends. */
    private <R extends Response> R await(ResponseFuture<R> future) throws OperationException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(server.requestMillis());
        try {
            while (true) {
                boolean open = connection.isConnected();
                R response = future.get(open ? SLICE_MILLIS : 1, TimeUnit.MILLISECONDS);
                if (future.isCancelled() || response == null && !open) {
                    throw lost(null);
                }
                if (response != null) {
                    return response;
                }
                if (System.nanoTime() >= deadline) {
                    abort();
                    throw server.failure(Reason.TIMEOUT, new TimeoutException());
                }
            }
        } catch (InterruptedException | ExecutionException | TimeoutException broken) {
            throw lost(broken);
        }
    }

    private static void require(LdapResult result, String subject) throws ServerRefusedException {
        if (result.getResultCode() != ResultCodeEnum.SUCCESS) {
            String said = result.getDiagnosticMessage() == null ? "" : result.getDiagnosticMessage();
            throw new ServerRefusedException(result.getResultCode().getResultCode(), subject, said, null);
        }
    }

    private OperationException translate(LdapException failed) {
        if (trust.rejection().isPresent()) {
            return trust.rejection().get();
        }
        if (failed instanceof MinaConnection.TlsFailedException) {
            return server.failure(Reason.TLS, failed);
        }
        return connection.wasOpen() ? lost(failed) : Failures.unreached(server, failed);
    }

    private OperationException lost(Exception said) {
        if (connection.failure() instanceof ProtocolEncoderException notSent) {
            throw new IllegalStateException(notSent);
        }
        Throwable cause = connection.failure() == null ? said : connection.failure();
        boolean readable = connection.failure() == null || connection.failure() instanceof IOException;
        return Failures.ended(server, connection.hasAnswered() && readable, cause);
    }
}
