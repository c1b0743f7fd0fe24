// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.List;
import java.util.Optional;

/**
 * Whether something waits for the next boot.
 *
 * @param isAskedFor whether the packages ask for one
 * @param packages which do; may be empty
 * @param running release of the kernel that runs
 * @param installed release of the kernel that was installed last; empty when it is not known
 */
public record PendingReboot(boolean isAskedFor, List<String> packages, String running, String installed) {

    /** Asks for it: Debian and SUSE leave a note, everybody leaves the new kernel. */
    public static final Question<PendingReboot> QUESTION = Question.of("reboot", """
            echo "running $(uname -r)"
            for note in /run/reboot-required /var/run/reboot-required /run/reboot-needed
            do [ -e $note ] && echo asked
            done
            sed 's/^/package /' /run/reboot-required.pkgs 2>/dev/null
            ls -t /boot/vmlinuz-* /boot/vmlinux-* 2>/dev/null | grep -v rescue | head -n 1 |
            sed 's!^/boot/vmlinu[xz]-\\(.*\\)!installed \\1!; s/\\.gz$//; s/\\.xz$//'
            """, PendingReboot::parse);

    /** Keeps an unchangeable copy. */
    public PendingReboot {
        packages = List.copyOf(packages);
    }

    static Optional<PendingReboot> parse(String text) {
        KeyedLines lines = KeyedLines.of(text);
        return lines.find("running").map(running -> new PendingReboot(!lines.all("asked").isEmpty(),
                lines.all("package").stream().distinct().toList(), running, lines.find("installed").orElse("")));
    }

    /** Whether a boot would change anything. */
    public boolean isNeeded() {
        return isAskedFor || !installed.isEmpty() && !installed.equals(running);
    }
}
