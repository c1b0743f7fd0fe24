// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import org.poststation.directory.ExampleDirectory.Access;
import org.poststation.profile.ConnectionProfile.Endpoint;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;

/** Connections over the socket, as any client makes them. */
final class Sessions {

    private Sessions() {}

    static LDAPConnection anonymous(Access access) throws LDAPException {
        Endpoint endpoint = access.profile().endpoint();
        return new LDAPConnection(endpoint.host(), endpoint.port());
    }

    static LDAPConnection administrator(Access access) throws LDAPException {
        LDAPConnection connection = anonymous(access);
        connection.bind(access.profile().bindDn(), new String(access.password().characters()));
        return connection;
    }
}
