// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node;

import java.util.regex.Pattern;

import org.poststation.model.InvalidValueException;
import org.poststation.model.InvalidValueException.Fault;

/**
 * An account on a host.
 *
 * @param host name or address; letters, digits, dots, hyphens, underscores, and colons of an IPv6 address
 * @param port TCP port, 1 to 65535
 * @param user name of the account; what a shell takes for something else is refused
 * @param identity how to log in
 */
public record SshLogin(String host, int port, String user, SshIdentity identity) {

    /** The registered port (RFC 4251 section 3). */
    public static final int USUAL_PORT = 22;

    private static final int LAST_PORT = 65_535;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_:][A-Za-z0-9_.:%-]*");
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.@\\\\+-]*");

    /**
     * Refuses what is no host, port or user before it can reach a shell.
     *
     * @throws InvalidValueException pointing at the first character at fault
     */
    public SshLogin {
        require(HOST, host);
        require(USER, user);
        if (port < 1 || port > LAST_PORT) {
            throw new InvalidValueException(port < 1 ? Fault.NEGATIVE : Fault.TOO_LARGE, Integer.toString(port), 0);
        }
    }

    /** The account for reading. */
    public String url() {
        String shown = host.indexOf(':') >= 0 ? '[' + host + ']' : host;
        return "ssh://" + user + '@' + shown + (port == USUAL_PORT ? "" : ":" + port);
    }

    /** The same account, logged in to in another way. */
    public SshLogin with(SshIdentity other) {
        return new SshLogin(host, port, user, other);
    }

    private static void require(Pattern form, String text) {
        if (text.isEmpty()) {
            throw new InvalidValueException(Fault.EMPTY, text, 0);
        }
        for (int length = 1; length <= text.length(); length++) {
            if (!form.matcher(text.substring(0, length)).matches()) {
                throw new InvalidValueException(Fault.ILLEGAL_CHARACTER, text, length - 1);
            }
        }
    }
}
