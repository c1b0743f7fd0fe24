// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.OptionalInt;

import org.poststation.cli.internal.runtime.UsageException;

/**
 * The parts of an LDAP URL (RFC 4516) that name a server.
 *
 * @param secure whether its scheme is {@code ldaps}
 * @param host name or address, without brackets
 * @param port the port; empty for the usual one
 * @param base the DN in it, may be empty
 */
record LdapUrl(boolean secure, String host, OptionalInt port, String base) {

    private static final String EXAMPLE = "Write it like ldap://ldap.example.org or ldaps://ldap.example.org:636.";

    static LdapUrl parse(String text) throws UsageException {
        URI uri = uri(text);
        boolean secure = "ldaps".equalsIgnoreCase(uri.getScheme());
        if (!secure && !"ldap".equalsIgnoreCase(uri.getScheme()) || uri.getHost() == null) {
            throw new UsageException("\"" + text + "\" is not the address of an LDAP server.", EXAMPLE);
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getUserInfo() != null) {
            throw new UsageException("\"" + text + "\" says more than server and base.", EXAMPLE);
        }
        String host = uri.getHost().replaceAll("^\\[|]$", "");
        String path = uri.getPath() == null || uri.getPath().isEmpty() ? "" : uri.getPath().substring(1);
        if (uri.getPort() == 0 || uri.getPort() > 65535) {
            throw new UsageException("\"" + text + "\" has no valid port.", EXAMPLE);
        }
        return new LdapUrl(secure, host, uri.getPort() < 0 ? OptionalInt.empty() : OptionalInt.of(uri.getPort()), path);
    }

    private static URI uri(String text) throws UsageException {
        try {
            return new URI(text);
        } catch (URISyntaxException invalid) {
            throw new UsageException("\"" + text + "\" is not an address: it is wrong at character "
                    + (invalid.getIndex() + 1) + ".", EXAMPLE, invalid);
        }
    }
}
