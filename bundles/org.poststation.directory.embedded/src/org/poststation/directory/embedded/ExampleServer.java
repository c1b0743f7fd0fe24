// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.function.Function;

import org.poststation.operation.OperationException;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.PasswordModifyExtendedOperationHandler;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.Schema;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import com.unboundid.ldif.LDIFWriter;

/** The LDAP server: Phamm's schema, one administrator, loopback only. Thread-safe. */
final class ExampleServer {

    /** The address that it listens on. */
    static final String HOST = "127.0.0.1";
    /** DN of everything. */
    static final String SUFFIX = "dc=example,dc=org";
    /** DN below which the mail domains stand. */
    static final String BASE = "o=hosting," + SUFFIX;
    /** DN of the administrator, like slapd's rootdn. */
    static final String ADMINISTRATOR = "cn=admin," + SUFFIX;

    private static final int TYPICAL_SIZE = 1 << 20;

    /** How long the end waits for requests that are under way. */
    private static final long PATIENCE_MILLISECONDS = 5_000;

    private final ServedSockets sockets = new ServedSockets();
    private final Listings listings = new Listings();
    private final InMemoryDirectoryServer server;

    /** Is asked before and told after each change that a client makes. */
    interface Writes {
        /** Throws when nothing may be changed now. */
        void beforeWrite() throws OperationException;

        /** Something was changed. */
        void afterWrite();

        /** A client asks for the delivered data. */
        void reset() throws OperationException;
    }

    /**
     * @param password of the administrator
     * @param wantedPort is taken when it is free, otherwise any; 0 for any
     */
    ExampleServer(String password, int wantedPort, Writes writes)
            throws OperationException {
        try {
            server = new InMemoryDirectoryServer(configuration(password, wantedPort, writes));
        } catch (LDAPException | LDIFException | IOException failure) {
            throw Wording.SENTENCES.failure("server.start", failure);
        }
    }

    private InMemoryDirectoryServerConfig configuration(String password, int wantedPort, Writes writes)
            throws LDAPException, LDIFException, IOException {
        Schema schema = schema();
        Guard guard = new Guard(schema, writes, listings);
        InMemoryDirectoryServerConfig configuration = new InMemoryDirectoryServerConfig(SUFFIX);
        configuration.setSchema(schema);
        // The guard checks values with slapd's result codes; checking them again at every start takes a third of it.
        configuration.setEnforceAttributeSyntaxCompliance(false);
        configuration.addAdditionalBindCredentials(ADMINISTRATOR, password);
        configuration.setListenerConfigs(new InMemoryListenerConfig("LDAP", loopback(), freePort(wantedPort),
                sockets, null, null));
        configuration.addInMemoryOperationInterceptor(guard);
        configuration.setListenerExceptionHandler(guard);
        configuration.setPasswordEncoders(null, StoredHashEncoder.all());
        configuration.getSASLBindHandlers().clear();
        configuration.getExtendedOperationHandlers()
                .removeIf(PasswordModifyExtendedOperationHandler.class::isInstance);
        configuration.addExtendedOperationHandler(new PasswordModifyOperation());
        configuration.addExtendedOperationHandler(new ResetOperation());
        configuration.setVendorName("Poststation");
        configuration.setVendorVersion("Example directory");
        configuration.setMaxChangeLogEntries(0);
        return configuration;
    }

    private static Schema schema() throws LDAPException, LDIFException, IOException {
        try (InputStream phamm = ExampleServer.class.getResourceAsStream("phamm-schema.ldif")) {
            return Schema.mergeSchemas(Schema.getDefaultStandardSchema(), Schema.getSchema(phamm));
        }
    }

    private static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByName(HOST);
    }

    private static int freePort(int wanted) throws UnknownHostException {
        try (ServerSocket probe = new ServerSocket(wanted, 1, loopback())) {
            return wanted == 0 ? 0 : probe.getLocalPort();
        } catch (IOException taken) {
            return 0;
        }
    }

    /**
     * Replaces the whole content at once. Connections stay.
     *
     * @param failure words what is wrong with the content
     */
    void load(byte[] ldif, Function<LDAPException, OperationException> failure) throws OperationException {
        try {
            server.importFromLDIF(true, new LDIFReader(new ByteArrayInputStream(ldif)));
        } catch (LDAPException invalid) {
            throw failure.apply(invalid);
        }
    }

    /** The whole content with operational attributes, parents first. */
    byte[] content() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL_SIZE);
        try {
            server.exportToLDIF(new LDIFWriter(bytes), false, true, true);
        } catch (LDAPException noDiskInvolved) {
            throw new UncheckedIOException(new IOException(noDiskInvolved));
        }
        return bytes.toByteArray();
    }

    /** Accepts connections from now on; tells the port. */
    int listen() throws OperationException {
        try {
            server.startListening();
            return server.getListenPort();
        } catch (LDAPException failure) {
            throw Wording.SENTENCES.failure("server.start", failure);
        }
    }

    int port() {
        return server.getListenPort();
    }

    boolean isListening() {
        return server.getListenPort() > 0;
    }

    /**
     * Accepts no more connections, lets requests that are under way finish, for seconds at most, and closes all
     * connections; the content stays readable.
     */
    void close() {
        server.shutDown(false);
        sockets.awaitRest(PATIENCE_MILLISECONDS, listings::areUnderWay);
        sockets.closeAll();
    }
}
