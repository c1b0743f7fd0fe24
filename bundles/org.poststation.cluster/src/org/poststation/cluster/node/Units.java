// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The units of systemd that mail needs, and any other that failed.
 *
 * @param all those that the node has
 */
public record Units(List<Unit> all) {

    /** What mail is made of, in the names of Debian, RHEL and SUSE. */
    public static final List<String> MAIL = List.of("postfix", "postfix@-", "sendmail", "sm-client", "exim", "exim4",
            "dovecot", "courier-authdaemon", "courier-imap", "courier-imap-ssl", "courier-pop", "courier-pop-ssl",
            "courier-imapd", "slapd", "symas-openldap-servers", "openldap_servers@slapd", "amavis", "amavisd",
            "rspamd", "spamassassin", "spamd", "clamav-daemon", "clamav-freshclam", "clamd", "clamd@scan",
            "clamd@amavisd", "freshclam", "mailman", "mailman3", "apache2", "httpd", "nginx", "lighttpd",
            "saslauthd", "opendkim", "opendmarc", "pacemaker", "corosync");

    private static final List<String> AROUND = List.of("nscd", "systemd-resolved", "unbound", "dnsmasq", "named",
            "bind9", "sssd", "chrony", "chronyd", "ntp", "ntpd", "systemd-timesyncd");

    /** What {@link #parse} wants to know of each unit, for {@code systemctl show --property}. */
    public static final String PROPERTIES = "Id,LoadState,ActiveState,SubState,UnitFileState,NRestarts,Result";

    /** Asks for it. */
    public static final Question<Units> QUESTION = Question.of("units", """
            systemctl show --no-pager --property=%1$s -- %2$s || exit
            systemctl list-units --failed --no-legend --plain --no-pager | sed -n 's/^\\([^ ]*\\) .*/\\1/p' |
            while read -r unit
            do echo
            systemctl show --no-pager --property=%1$s -- "$unit"
            done
            """.formatted(PROPERTIES, services()), Units::parse).within(Duration.ofSeconds(10));

    /** Keeps an unchangeable copy. */
    public Units {
        all = List.copyOf(all);
    }

    private static String services() {
        return Stream.concat(MAIL.stream(), AROUND.stream()).map(name -> name + ".service")
                .collect(Collectors.joining(" "));
    }

    /** Reads what {@code systemctl show} printed, also for units that someone else asked for. */
    public static Optional<Units> parse(String text) {
        Map<String, Unit> all = new LinkedHashMap<>();
        boolean isAnswer = false;
        for (String block : text.split("\n\\s*\n")) {
            Map<String, String> values = block.lines().map(line -> line.split("=", 2))
                    .filter(pair -> pair.length == 2)
                    .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> pair[1], (first, second) -> second));
            String name = values.getOrDefault("Id", "");
            isAnswer |= values.containsKey("LoadState");
            if (!name.isEmpty() && !"not-found".equals(values.get("LoadState"))) {
                all.put(name, new Unit(name, values.getOrDefault("ActiveState", ""),
                        values.getOrDefault("SubState", ""), values.getOrDefault("UnitFileState", ""),
                        values.getOrDefault("Result", ""), Numbers.whole(values.getOrDefault("NRestarts", ""))));
            }
        }
        return isAnswer ? Optional.of(new Units(List.copyOf(all.values()))) : Optional.empty();
    }

    /** A unit by its name; empty when the node has none. */
    public Optional<Unit> find(String name) {
        return all.stream().filter(unit -> unit.name().equals(name)).findFirst();
    }
}
