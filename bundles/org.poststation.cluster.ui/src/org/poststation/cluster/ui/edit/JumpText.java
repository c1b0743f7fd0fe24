// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.edit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;

/** A jump host in one line, as OpenSSH writes it (ssh(1), -J): {@code user@host:port}. */
final class JumpText {

    private static final Pattern FORM = Pattern.compile("(?:([^@\\s]+)@)?(\\[[^]\\s]+]|[^:@\\s]+)(?::(\\d{1,5}))?");

    private JumpText() {}

    /**
     * The account of a line.
     *
     * @param user whose account it is when the line names none
     * @throws IllegalArgumentException when it is none
     */
    static SshLogin parse(String line, String user, SshIdentity identity) {
        Matcher parts = FORM.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(line);
        }
        return new SshLogin(parts.group(2).replaceAll("^\\[|]$", ""),
                parts.group(3) == null ? SshLogin.USUAL_PORT : Integer.parseInt(parts.group(3)),
                parts.group(1) == null ? user : parts.group(1), identity);
    }

    /** The line of an account. */
    static String of(SshLogin login) {
        return login.url().replaceFirst("^ssh://", "");
    }
}
