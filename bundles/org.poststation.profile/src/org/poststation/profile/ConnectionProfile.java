// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How one directory is reached and read. Holds no secret: the password of {@link #bindDn} is kept by the
 * {@link SecretStore} under {@link #secretKey()}.
 *
 * @param name unique among the profiles, chosen by the administrator
 * @param endpoint host, port and protection
 * @param bindDn DN to bind as (RFC 4514); empty for an anonymous bind
 * @param baseDn DN below which the mail objects stand; empty to take the server's first naming context
 * @param schema id of the schema profile; empty to detect it
 * @param schemaSettings overrides of single settings of the schema profile, by its keys
 * @param readOnly whether every change is refused before it is sent
 * @param limits timeouts and page size
 */
public record ConnectionProfile(String name, Endpoint endpoint, String bindDn, String baseDn, Optional<String> schema,
        Map<String, String> schemaSettings, boolean readOnly, Limits limits) {

    /** Keeps an unchangeable copy of the settings. */
    public ConnectionProfile {
        schemaSettings = Map.copyOf(schemaSettings);
    }

    /**
     * Where a server listens and how the way there is protected.
     *
     * @param host name or address as certificates are checked against it
     * @param port TCP port
     * @param security how the connection is protected
     * @param caFile file of PEM certificates that are trusted beside the system's; empty for none
     * @param trustedFingerprint SHA-256 of the one certificate that the administrator trusted although its issuer is
     *            unknown, in lower-case hexadecimal; empty for none
     */
    public record Endpoint(String host, int port, TransportSecurity security, Optional<String> caFile,
            Optional<String> trustedFingerprint) {

        /** An endpoint that trusts the system's authorities only. */
        public static Endpoint of(String host, int port, TransportSecurity security) {
            return new Endpoint(host, port, security, Optional.empty(), Optional.empty());
        }

        /** The URL for reading (RFC 4516). */
        public String url() {
            String shownHost = host.indexOf(':') >= 0 ? '[' + host + ']' : host;
            return (security == TransportSecurity.LDAPS ? "ldaps://" : "ldap://") + shownHost + ':' + port;
        }
    }

    /**
     * @param connectTimeout for the TCP connection and the TLS handshake together
     * @param requestTimeout for the answer to one request; for a listing between two answers
     * @param pageSize entries asked for at once (RFC 2696)
     */
    public record Limits(Duration connectTimeout, Duration requestTimeout, int pageSize) {

        /** 10 s to connect, 30 s for an answer, pages of 1000. */
        public static final Limits DEFAULT = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 1000);
    }

    /** A writable profile with default limits whose schema is detected. */
    public static ConnectionProfile of(String name, Endpoint endpoint, String bindDn, String baseDn) {
        return new ConnectionProfile(name, endpoint, bindDn, baseDn, Optional.empty(), Map.of(), false,
                Limits.DEFAULT);
    }

    /** The same directory reached in another way. */
    public ConnectionProfile withEndpoint(Endpoint other) {
        return new ConnectionProfile(name, other, bindDn, baseDn, schema, schemaSettings, readOnly, limits);
    }

    /**
     * Whether the password that is kept for another profile may be sent with this one: the same server, protected and
     * trusted in the same way, and the same bind DN.
     */
    public boolean mayUseSecretOf(ConnectionProfile other) {
        return endpoint.equals(other.endpoint) && bindDn.equals(other.bindDn);
    }

    /** The key of the bind password in the {@link SecretStore}. */
    public String secretKey() {
        return "directory/" + name;
    }
}
