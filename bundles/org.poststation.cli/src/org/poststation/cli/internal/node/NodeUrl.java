// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.model.InvalidValueException;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;

/** The address of a node on the command line: {@code ssh://user@host:port}. */
final class NodeUrl {

    private static final Pattern FORM = Pattern
            .compile("ssh://(?:([^@/]*)@)?(\\[[^]]*]|[^:/@]*)(?::(\\d{1,5}))?/?");
    private static final String EXAMPLE = "See \"node list\", or write it like ssh://root@mx1.example.org or ssh://anna@[2001:db8::1]:2222.";

    private NodeUrl() {}

    /** The account; without a name it is that of the person at this computer. */
    static SshLogin parse(String text, SshIdentity identity) throws UsageException {
        Matcher url = FORM.matcher(text);
        if (!url.matches()) {
            throw new UsageException("\"" + text + "\" is neither the name of a kept node nor the address of one.",
                    EXAMPLE);
        }
        if (url.group(1) != null && url.group(1).indexOf(':') >= 0) {
            throw new UsageException("A password has no place in the address of a node.", EXAMPLE);
        }
        String user = url.group(1) == null ? System.getProperty("user.name") : url.group(1);
        int port = url.group(3) == null ? SshLogin.USUAL_PORT : Integer.parseInt(url.group(3));
        try {
            return new SshLogin(url.group(2).replaceAll("^\\[|]$", ""), port, user, identity);
        } catch (InvalidValueException invalid) {
            throw new UsageException("\"" + text + "\" is not the address of a node: \"" + invalid.text()
                    + "\" is wrong at character " + (invalid.position() + 1) + ".", EXAMPLE, invalid);
        }
    }
}
