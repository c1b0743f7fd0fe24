// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import java.time.Duration;

/**
 * One question to a node.
 *
 * @param name letters, digits and hyphens
 * @param script for a POSIX shell, constant; may begin a command with {@code $AS_ROOT}, which is {@code sudo -n --}
 *            where the profile wants sudo and the account is not root, else empty. Its standard input is empty, its
 *            standard error goes the same way as its standard output. It need not be present: a missing program is
 *            {@link SectionOutput#isMissing}
 * @param limit after which it is ended, in whole seconds
 * @param limitBytes after which it is cut
 */
public record ProbeSection(String name, String script, Duration limit, int limitBytes) {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(5);
    private static final int USUAL_BYTES = 256 << 10;

    /** Refuses a name that is none. */
    public ProbeSection {
        Quoting.requireName(name);
    }

    /** A question that is answered within five seconds and 256 KiB. */
    public static ProbeSection of(String name, String script) {
        return new ProbeSection(name, script, USUAL_LIMIT, USUAL_BYTES);
    }
}
