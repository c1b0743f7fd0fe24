// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;

import org.apache.directory.api.ldap.codec.api.LdapApiService;
import org.apache.directory.api.ldap.codec.api.LdapDecoder;
import org.apache.directory.api.ldap.codec.api.LdapMessageContainer;
import org.apache.directory.api.ldap.codec.osgi.DefaultLdapCodecService;
import org.apache.directory.api.ldap.codec.protocol.mina.LdapProtocolCodecFactory;
import org.apache.directory.api.ldap.extras.extended.ads_impl.pwdModify.PasswordModifyFactory;
import org.apache.directory.api.ldap.extras.extended.ads_impl.startTls.StartTlsFactory;
import org.apache.directory.api.ldap.model.exception.LdapException;
import org.apache.directory.api.ldap.model.message.Message;
import org.apache.directory.api.ldap.model.message.UnbindRequestImpl;
import org.apache.directory.ldap.client.api.LdapConnectionConfig;
import org.apache.directory.ldap.client.api.LdapNetworkConnection;
import org.apache.directory.ldap.client.api.exception.InvalidConnectionException;
import org.apache.mina.core.future.ConnectFuture;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.filter.FilterEvent;
import org.apache.mina.filter.codec.ProtocolCodecFilter;
import org.apache.mina.filter.ssl.SslEvent;
import org.apache.mina.filter.ssl.SslFilter;
import org.apache.mina.transport.socket.nio.NioSocketConnector;

/**
 * The connection of the Apache LDAP API, with what it lacks: TLS that is decided on by us, every address of the host
 * tried, and no silent reconnecting, which would go on without the bind.
 */
final class MinaConnection extends LdapNetworkConnection {

    private static final LdapApiService CODEC = codec();
    private static final long GOODBYE_MILLIS = 500;

    private final Server server;
    private final List<InetAddress> addresses;
    private final NioSocketConnector connector = new NioSocketConnector(1);
    private final CompletableFuture<Void> secured = new CompletableFuture<>();
    private volatile ConnectFuture pending;
    private volatile IoSession session;
    private volatile boolean answered;
    private volatile boolean aborted;
    private volatile Throwable failure;

    MinaConnection(Server server, List<InetAddress> addresses) {
        super(config(server), CODEC);
        this.server = server;
        this.addresses = addresses;
        connector.setConnectTimeoutMillis(server.connectMillis());
        connector.getSessionConfig().setTcpNoDelay(true);
        connector.getFilterChain().addLast("ldap", new ProtocolCodecFilter(new LdapProtocolCodecFactory(CODEC)));
        connector.setHandler(this);
        setConnector(connector);
    }

    /** Connects, with TLS from the first byte when there is a context. */
    void open(SSLContext tls) throws LdapException, TimeoutException {
        if (tls != null) {
            connector.getFilterChain().addFirst("tls", new EndpointSslFilter(tls, server));
        }
        super.connect();
        if (tls != null) {
            awaitTls();
        }
    }

    /** Encrypts the connection from now on. */
    void secure(SSLContext tls) throws LdapException, TimeoutException {
        session.getFilterChain().addFirst("tls", new EndpointSslFilter(tls, server));
        awaitTls();
    }

    /** Whether there was a TCP connection at all. */
    boolean wasOpen() {
        return session != null;
    }

    /** Whether anything that is LDAP has come from the other side. */
    boolean hasAnswered() {
        return answered;
    }

    /** What ended the connection, where something other than the other side did; may be null. */
    Throwable failure() {
        return failure;
    }

    @Override
    public boolean connect() throws LdapException {
        if (isConnected()) {
            return true;
        }
        throw new InvalidConnectionException("the connection was closed");
    }

    @Override
    public ConnectFuture tryConnect() throws LdapException {
        Throwable firstFailure = null;
        for (InetAddress address : addresses) {
            if (aborted) {
                break;
            }
            pending = connector.connect(new InetSocketAddress(address, server.endpoint().port()));
            pending.awaitUninterruptibly(server.connectMillis());
            if (pending.isConnected()) {
                return pending;
            }
            Throwable said = pending.getException();
            cancel(pending);
            firstFailure = firstFailure == null ? said : firstFailure;
        }
        // no exception is how the connector tells that the time is over
        throw new InvalidConnectionException("not connected",
                firstFailure == null ? new SocketTimeoutException("connect timed out") : firstFailure);
    }

    /** Closes at once. */
    void abort() {
        aborted = true;
        ConnectFuture attempt = pending;
        if (attempt != null) {
            cancel(attempt);
        }
        secured.completeExceptionally(new InvalidConnectionException("aborted"));
        IoSession open = session;
        if (open != null) {
            open.closeNow();
        }
        connector.dispose();
    }

    private static void cancel(ConnectFuture attempt) {
        try {
            attempt.cancel();
        } catch (RejectedExecutionException disposed) {
            // The connector went away meanwhile and with it the attempt; whoever waits for it must be told.
            attempt.setException(disposed);
        }
    }

    /** Says goodbye and closes. */
    @Override
    public void close() {
        IoSession open = session;
        if (open != null && open.isConnected() && !open.isClosing()) {
            open.write(new UnbindRequestImpl());
            if (!open.closeOnFlush().awaitUninterruptibly(GOODBYE_MILLIS)) {
                open.closeNow();
            }
        }
        connector.dispose();
    }

    @Override
    public void sessionCreated(IoSession created) {
        session = created;
        LdapMessageContainer<Message> container = new LdapMessageContainer<>(CODEC, getBinaryAttributeDetector());
        created.setAttribute(LdapDecoder.MESSAGE_CONTAINER_ATTR, container);
        created.setAttribute(LdapDecoder.MAX_PDU_SIZE_ATTR, Server.LARGEST_MESSAGE);
    }

    @Override
    public void messageReceived(IoSession from, Object message) throws Exception {
        answered = true;
        super.messageReceived(from, message);
    }

    @Override
    public void event(IoSession from, FilterEvent event) {
        if (event == SslEvent.SECURED) {
            secured.complete(null);
        }
    }

    @Override
    public void exceptionCaught(IoSession from, Throwable cause) {
        failure = cause;
        secured.completeExceptionally(cause);
        from.closeNow();
    }

    @Override
    public void sessionClosed(IoSession closed) throws Exception {
        secured.completeExceptionally(new InvalidConnectionException("closed by the other side"));
        super.sessionClosed(closed);
    }

    private void awaitTls() throws LdapException, TimeoutException {
        try {
            secured.get(server.connectMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw new TlsFailedException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TlsFailedException(interrupted);
        }
    }

    private static LdapConnectionConfig config(Server server) {
        LdapConnectionConfig config = new LdapConnectionConfig();
        config.setLdapHost(server.endpoint().host());
        config.setLdapPort(server.endpoint().port());
        config.setTimeout(server.requestMillis());
        config.setConnectTimeout((long) server.connectMillis());
        config.setCloseTimeout(GOODBYE_MILLIS);
        // every value as it came: what is text is decided by the reader, not by a list of names
        config.setBinaryAttributeDetector(name -> true);
        return config;
    }

    private static LdapApiService codec() {
        DefaultLdapCodecService service = new DefaultLdapCodecService();
        service.registerProtocolCodecFactory(new LdapProtocolCodecFactory(service));
        StartTlsFactory startTls = new StartTlsFactory(service);
        service.registerExtendedRequest(startTls);
        service.registerExtendedResponse(startTls);
        PasswordModifyFactory passwordModify = new PasswordModifyFactory(service);
        service.registerExtendedRequest(passwordModify);
        service.registerExtendedResponse(passwordModify);
        service.registerRequestControl(new AssertionFactory(service));
        return service;
    }

    /** TLS could not be set up. */
    static final class TlsFailedException extends LdapException {
        private static final long serialVersionUID = 1L;

        TlsFailedException(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    /** Names the host to the server (SNI) as the profile does. */
    private static final class EndpointSslFilter extends SslFilter {
        private final Server server;

        EndpointSslFilter(SSLContext context, Server server) {
            super(context);
            this.server = server;
        }

        @Override
        protected SSLEngine createEngine(IoSession session, InetSocketAddress address) {
            SSLEngine engine = sslContext.createSSLEngine(server.endpoint().host(), server.endpoint().port());
            engine.setUseClientMode(true);
            return engine;
        }
    }
}
