// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.Dn;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ConnectionProfile.Limits;
import org.poststation.profile.TransportSecurity;

import picocli.CommandLine.Option;

/** The options that say where a directory server is and how it is read; together they make a profile. */
public final class ServerOptions {

    @Option(names = "--ldap", paramLabel = "URL")
    private String url;

    @Option(names = "--starttls")
    private boolean startTls;

    @Option(names = "--bind-dn", paramLabel = "DN")
    private String bindDn = "";

    @Option(names = "--base", paramLabel = "DN")
    private String base = "";

    @Option(names = "--schema", paramLabel = "NAME")
    private String schema;

    @Option(names = "--schema-setting", paramLabel = "KEY=VALUE")
    private Map<String, String> schemaSettings = new LinkedHashMap<>();

    @Option(names = "--ca", paramLabel = "FILE")
    private String caFile;

    @Option(names = "--fingerprint", paramLabel = "SHA256")
    private String fingerprint;

    @Option(names = "--timeout", paramLabel = "SECONDS")
    private Integer timeout;

    @Option(names = "--page-size", paramLabel = "N")
    private Integer pageSize;

    /** Whether a server is named. */
    boolean given() {
        return url != null;
    }

    /** Whether an option is given that only makes sense together with the server. */
    boolean anyOther() {
        return startTls || !bindDn.isEmpty() || !base.isEmpty() || schema != null || caFile != null
                || fingerprint != null || timeout != null || pageSize != null || !schemaSettings.isEmpty();
    }

    /**
     * The profile that these options describe.
     *
     * @param name of the profile
     * @param readOnly whether it refuses changes
     * @throws UsageException when an option is wrong
     */
    ConnectionProfile profile(String name, boolean readOnly) throws UsageException, InvalidDnException {
        LdapUrl server = LdapUrl.parse(url);
        if (server.secure() && startTls) {
            throw new UsageException("--starttls does not go with an ldaps:// address.", "Leave out one of the two.");
        }
        TransportSecurity security = server.secure()
                ? TransportSecurity.LDAPS
                : startTls ? TransportSecurity.START_TLS : TransportSecurity.PLAIN;
        Endpoint endpoint = new Endpoint(server.host(), server.port().orElse(security.defaultPort()), security,
                Optional.ofNullable(caFile), trusted());
        String baseDn = base.isEmpty() ? server.base() : base;
        Dn.parse(bindDn);
        Dn.parse(baseDn);
        return new ConnectionProfile(name, endpoint, bindDn, baseDn, schema(), schemaSettings, readOnly, limits());
    }

    private Optional<String> schema() throws UsageException {
        if (schema != null && !SchemaProfiles.ids().contains(schema)) {
            throw new UsageException("There is no schema profile \"" + schema + "\".",
                    "Use one of: " + String.join(", ", SchemaProfiles.ids()) + ".");
        }
        return Optional.ofNullable(schema);
    }

    private Optional<String> trusted() throws UsageException {
        if (fingerprint == null) {
            return Optional.empty();
        }
        String plain = fingerprint.replace(":", "").toLowerCase(Locale.ROOT);
        if (!plain.matches("[0-9a-f]{64}")) {
            throw new UsageException("\"" + fingerprint + "\" is not a SHA-256 fingerprint.",
                    "Give 64 hexadecimal digits, with or without colons.");
        }
        return Optional.of(plain);
    }

    private Limits limits() throws UsageException {
        if (timeout != null && timeout < 1 || pageSize != null && pageSize < 1) {
            throw new UsageException("--timeout and --page-size must be at least 1.", "");
        }
        Limits usual = Limits.DEFAULT;
        Duration wait = timeout == null ? usual.requestTimeout() : Duration.ofSeconds(timeout);
        Duration connect = wait.compareTo(usual.connectTimeout()) < 0 ? wait : usual.connectTimeout();
        return new Limits(connect, wait, pageSize == null ? usual.pageSize() : pageSize);
    }
}
