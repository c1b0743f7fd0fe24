// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.time.Duration;
import java.util.Optional;

/**
 * Which machine this is.
 *
 * @param host its own name
 * @param system name and version of the operating system; empty when it does not say
 * @param kernel its release
 * @param machine its architecture
 * @param uptime since the boot
 * @param boot identifies the boot; empty when it is not known
 */
public record SystemFacts(String host, String system, String kernel, String machine, Duration uptime, String boot) {

    /** Asks for it. */
    public static final Question<SystemFacts> QUESTION = Question.of("system", """
            echo "host $(uname -n)"
            echo "kernel $(uname -r)"
            echo "machine $(uname -m)"
            echo "uptime $(cut -d ' ' -f 1 /proc/uptime)"
            echo "boot $(cat /proc/sys/kernel/random/boot_id)"
            if [ -r /etc/os-release ]; then sed -n 's/^PRETTY_NAME=/system /p' /etc/os-release
            else sed -n '1s/^/system /p' /etc/redhat-release /etc/SuSE-release 2>/dev/null
            fi
            """, SystemFacts::parse);

    private static final double MILLIS = 1000;

    static Optional<SystemFacts> parse(String text) {
        KeyedLines lines = KeyedLines.of(text);
        String system = lines.find("system").map(SystemFacts::unquoted).orElse("");
        return lines.find("uptime").flatMap(Numbers::decimal).map(
                seconds -> new SystemFacts(lines.find("host").orElse(""), system, lines.find("kernel").orElse(""),
                        lines.find("machine").orElse(""), Duration.ofMillis(Math.round(seconds * MILLIS)),
                        lines.find("boot").orElse("")));
    }

    private static String unquoted(String value) {
        return value.replaceAll("^(['\"])(.*)\\1$", "$2");
    }
}
