// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import org.poststation.operation.OperationException;

import com.unboundid.ldap.sdk.ExtendedRequest;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;

/** The example directory served by another console of the same workspace. */
final class ServedElsewhere implements Serving {

    private static final int CONNECT_MILLISECONDS = 2_000;
    private static final int ANSWER_MILLISECONDS = 10_000;

    private final LDAPConnection connection;
    private final int port;
    private final String password;

    private ServedElsewhere(LDAPConnection connection, int port, String password) {
        this.connection = connection;
        this.port = port;
        this.password = password;
    }

    /**
     * Asks the other console. Blocking, for seconds at most.
     *
     * @param whenGone is run when the other console stops serving, not when {@link #close} ends this
     * @throws LDAPException when it does not answer
     */
    static ServedElsewhere connect(ServedEndpoint endpoint, String password, Runnable whenGone) throws LDAPException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(CONNECT_MILLISECONDS);
        options.setResponseTimeoutMillis(ANSWER_MILLISECONDS);
        options.setDisconnectHandler((which, host, port, type, message, cause) -> {
            if (!type.name().equals("UNBIND")) {
                whenGone.run();
            }
        });
        LDAPConnection connection = new LDAPConnection(options, ExampleServer.HOST, endpoint.port());
        try {
            connection.bind(ExampleServer.ADMINISTRATOR, password);
        } catch (LDAPException refused) {
            connection.close();
            throw refused;
        }
        return new ServedElsewhere(connection, endpoint.port(), password);
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public boolean isUsable() {
        return connection.isConnected();
    }

    @Override
    public void reset() throws OperationException {
        try {
            ExtendedResult result = connection.processExtendedOperation(new ExtendedRequest(ResetOperation.OID));
            if (result.getResultCode() != ResultCode.SUCCESS) {
                throw new LDAPException(result);
            }
        } catch (LDAPException failure) {
            throw Wording.SENTENCES.failure("remote.reset", failure);
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
