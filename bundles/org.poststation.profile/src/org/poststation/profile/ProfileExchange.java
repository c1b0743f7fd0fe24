// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.ConnectionProfile.Limits;

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

    static final String SECTION = "[profile]";
    static final String SETTING = "setting.";

    private ProfileExchange() {}

    /** The profiles as a text. */
    public static String write(List<ConnectionProfile> profiles) {
        StringBuilder text = new StringBuilder(
                "# Connection profiles of Poststation. Passwords are not in this file.\n")
                .append("version = ").append(VERSION).append('\n');
        for (ConnectionProfile profile : profiles) {
            text.append('\n').append(SECTION).append('\n');
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
        return new ProfileTextParser(text).parse();
    }

    private static void write(ConnectionProfile profile, StringBuilder text) {
        Endpoint endpoint = profile.endpoint();
        line(text, "name", profile.name());
        line(text, "host", endpoint.host());
        line(text, "port", Integer.toString(endpoint.port()));
        line(text, "security", word(endpoint.security()));
        endpoint.caFile().ifPresent(file -> line(text, "ca-file", file));
        endpoint.trustedFingerprint().ifPresent(print -> line(text, "trusted-fingerprint", print));
        line(text, "bind-dn", profile.bindDn());
        line(text, "base-dn", profile.baseDn());
        profile.schema().ifPresent(schema -> line(text, "schema", schema));
        for (Map.Entry<String, String> setting : new TreeMap<>(profile.schemaSettings()).entrySet()) {
            line(text, SETTING + setting.getKey(), setting.getValue());
        }
        line(text, "read-only", Boolean.toString(profile.readOnly()));
        Limits limits = profile.limits();
        line(text, "connect-timeout", limits.connectTimeout().toString());
        line(text, "request-timeout", limits.requestTimeout().toString());
        line(text, "page-size", Integer.toString(limits.pageSize()));
    }

    static String word(TransportSecurity security) {
        return switch (security) {
            case PLAIN -> "plain";
            case START_TLS -> "start-tls";
            case LDAPS -> "ldaps";
        };
    }

    private static void line(StringBuilder text, String key, String value) {
        text.append(escaped(key).replace("=", "\\=")).append(" = ").append(escaped(value)).append('\n');
    }

    private static String escaped(String value) {
        String escaped = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        if (escaped.startsWith(" ")) {
            escaped = '\\' + escaped;
        }
        return escaped.length() > 1 && escaped.endsWith(" ") && !escaped.equals("\\ ")
                ? escaped.substring(0, escaped.length() - 1) + "\\ "
                : escaped;
    }
}
