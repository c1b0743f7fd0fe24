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

    /**
     * Asks for it: Debian and SUSE leave a note, everybody leaves the new kernel. Where there is rpm(8), what every
     * process has loaded and was installed after the boot asks for another one, as needs-restarting(1) judges.
     */
    public static final Question<PendingReboot> QUESTION = Question.of("reboot", """
            echo "running $(uname -r)"
            for note in /run/reboot-required /var/run/reboot-required /run/reboot-needed
            do [ -e $note ] && echo asked
            done
            sed 's/^/package /' /run/reboot-required.pkgs 2>/dev/null
            if command -v rpm >/dev/null 2>&1 && ! command -v dpkg-query >/dev/null 2>&1
            then boot=$(sed -n 's/^btime //p' /proc/stat)
            rpm -q --qf '%{NAME} %{INSTALLTIME}\\n' glibc systemd dbus openssl-libs gnutls linux-firmware 2>/dev/null |
            while read -r name at rest
            do [ -z "$rest" ] && [ "$at" -gt "$boot" ] && printf 'asked\\npackage %s\\n' "$name"
            done
            fi
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
