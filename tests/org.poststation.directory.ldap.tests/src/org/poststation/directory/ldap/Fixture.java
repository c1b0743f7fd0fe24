// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectoryService;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.Modification;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ConnectionProfile.Limits;
import org.poststation.profile.Secret;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.slapd.Slapd;

/** How the tests reach their servers. */
final class Fixture {

    static final DirectoryService SERVICE = new LdapDirectoryService();
    static final String BASE = "dc=example,dc=org";
    /** Short enough for tests that wait until it is over, long enough for a busy computer. */
    static final Limits IMPATIENT = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), 100);
    static final Limits PATIENT = new Limits(Duration.ofSeconds(20), Duration.ofSeconds(20), 100);

    private Fixture() {}

    static ConnectionProfile profile(Endpoint endpoint, String bindDn, Limits limits) {
        return new ConnectionProfile("test", endpoint, bindDn, BASE, Optional.empty(), Map.of(), false, limits);
    }

    static ConnectionProfile plain(int port, String bindDn) {
        return profile(Endpoint.of("127.0.0.1", port, TransportSecurity.PLAIN), bindDn, PATIENT);
    }

    static ConnectionProfile impatient(int port, String bindDn) {
        return profile(Endpoint.of("127.0.0.1", port, TransportSecurity.PLAIN), bindDn, IMPATIENT);
    }

    static Secret secret(String text) {
        return Secret.of(text.toCharArray());
    }

    static DirectorySession open(ConnectionProfile profile, String password) throws OperationException {
        return SERVICE.open(profile, secret(password), new Cancellation());
    }

    static DirectorySession open(Slapd slapd) throws OperationException {
        return open(plain(slapd.port(), slapd.rootDn()), slapd.rootPassword());
    }

    static DirectorySession openAsReader(Slapd slapd) throws OperationException {
        return open(plain(slapd.port(), slapd.readerDn()), slapd.readerPassword());
    }

    static Dn dn(String text) {
        try {
            return Dn.parse(text);
        } catch (OperationException wrong) {
            throw new AssertionError(wrong);
        }
    }

    static DirectoryEntry person(Dn dn, String name) {
        return DirectoryEntry.builder(dn).add("objectClass", "inetOrgPerson").add("cn", name).add("sn", name).build();
    }

    static ModifyEntry replace(Dn dn, String attribute, AttributeValue... values) {
        return new ModifyEntry(dn,
                List.of(new Modification(Modification.Type.REPLACE, attribute, List.of(values))));
    }

    static ModifyEntry replace(Dn dn, String attribute, String value) {
        return replace(dn, attribute, AttributeValue.of(value));
    }
}
