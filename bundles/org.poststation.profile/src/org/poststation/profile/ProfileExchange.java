// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ConnectionProfile.Limits;
import org.poststation.profile.text.SectionWriter;

/**
 * Connection profiles as a text for reading, versioned and without secrets:
 *
 * <pre>
 * # Connection profiles of Poststation. Passwords are not in this file.
 * version = 1
 *
 * [profile]
 * name = Institute
 * host = ldap.example.org
 * port = 389
 * security = start-tls
 * </pre>
 *
 * A value keeps line breaks, tabs, backslashes and spaces at its ends by a backslash. Lines that begin with {@code #}
 * are comments. Times are in the form of ISO 8601.
 */
public final class ProfileExchange {

    /** The version of the format that is written. */
    public static final int VERSION = 1;

    static final String SECTION = "profile";
    static final String SETTING = "setting.";

    private ProfileExchange() {}

    /** The profiles as a text. */
    public static String write(List<ConnectionProfile> profiles) {
        SectionWriter text = new SectionWriter("Connection profiles of Poststation. Passwords are not in this file.",
                VERSION, SECTION);
        for (ConnectionProfile profile : profiles) {
            text.begin();
            write(profile, text);
        }
        return text.toString();
    }

    /**
     * The profiles of a text, in its order.
     *
     * @throws InvalidProfileTextException naming the line; nothing of the text is to be used then
     */
    public static List<ConnectionProfile> read(String text) throws InvalidProfileTextException {
        return ProfileTextParser.parse(text);
    }

    private static void write(ConnectionProfile profile, SectionWriter text) {
        Endpoint endpoint = profile.endpoint();
        text.line("name", profile.name());
        text.line("host", endpoint.host());
        text.line("port", Integer.toString(endpoint.port()));
        text.line("security", word(endpoint.security()));
        endpoint.caFile().ifPresent(file -> text.line("ca-file", file));
        endpoint.trustedFingerprint().ifPresent(print -> text.line("trusted-fingerprint", print));
        text.line("bind-dn", profile.bindDn());
        text.line("base-dn", profile.baseDn());
        profile.schema().ifPresent(schema -> text.line("schema", schema));
        for (Map.Entry<String, String> setting : new TreeMap<>(profile.schemaSettings()).entrySet()) {
            text.line(SETTING + setting.getKey(), setting.getValue());
        }
        text.line("read-only", Boolean.toString(profile.readOnly()));
        Limits limits = profile.limits();
        text.line("connect-timeout", limits.connectTimeout().toString());
        text.line("request-timeout", limits.requestTimeout().toString());
        text.line("page-size", Integer.toString(limits.pageSize()));
    }

    static String word(TransportSecurity security) {
        return switch (security) {
            case PLAIN -> "plain";
            case START_TLS -> "start-tls";
            case LDAPS -> "ldaps";
        };
    }
}
