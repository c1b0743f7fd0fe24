// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How the node finds names (resolv.conf(5)).
 *
 * @param servers those that the C library uses, at most three, in their order
 */
public record Resolver(List<NameServer> servers) {

    /**
     * Asks for it. Each server is asked for the name servers of the root, which any resolver knows; all at once, by
     * dig(1) or, where that is missing, by Perl.
     */
    public static final Question<Resolver> QUESTION = Question.of("resolver", """
            ask_with_dig() {
            set -- "$1" $(dig +time=2 +tries=1 "@$1" . NS 2>/dev/null |
            sed -n 's/.*status: \\([A-Z]*\\),.*/\\1/p; s/^;; Query time: \\([0-9]*\\) msec.*/\\1/p')
            echo "server $1 ${2:-TIMEOUT} ${3:--}"
            }
            ask_with_perl() {
            perl -MIO::Socket::IP -MTime::HiRes=time -e '
            $| = 1;
            my @codes = qw(NOERROR FORMERR SERVFAIL NXDOMAIN NOTIMP REFUSED);
            my ($server, $answer, $began, $bits) = ($ARGV[0], "", time, "");
            my $socket = IO::Socket::IP->new(PeerHost => $server, PeerPort => 53, Proto => "udp");
            my $query = pack("n6Cnn", $$ & 0xffff, 0x100, 1, 0, 0, 0, 0, 2, 1);
            if ($socket && $socket->send($query)) {
            vec($bits, fileno($socket), 1) = 1;
            $socket->recv($answer, 4096) if select($bits, undef, undef, 2);
            }
            my $code = length($answer // "") < 12 ? "TIMEOUT" : $codes[(unpack("n2", $answer))[1] & 15] // "OTHER";
            printf "server %s %s %.1f\\n", $server, $code, (time - $began) * 1000;
            ' "$1" 2>/dev/null || echo "server $1 UNASKED -"
            }
            if command -v dig >/dev/null 2>&1; then ask=ask_with_dig; else ask=ask_with_perl; fi
            echo configured
            servers=$(sed -n 's/^[ \t]*nameserver[ \t]*\\([0-9A-Za-z:.%_-]*\\).*/\\1/p' /etc/resolv.conf | head -n 3)
            for server in $servers
            do $ask "$server" &
            done
            wait
            for server in $servers
            do echo "order $server"
            done
            """, Resolver::parse);

    private static final int FIELDS = 3;

    /** Keeps an unchangeable copy. */
    public Resolver {
        servers = List.copyOf(servers);
    }

    static Optional<Resolver> parse(String text) {
        KeyedLines lines = KeyedLines.of(text);
        if (lines.all("configured").isEmpty()) {
            return Optional.empty();
        }
        List<String> order = lines.all("order");
        List<NameServer> servers = new ArrayList<>();
        for (String line : lines.all("server")) {
            String[] fields = line.split(" ");
            if (fields.length == FIELDS) {
                boolean isTimed = !"TIMEOUT".equals(fields[1]) && !"UNASKED".equals(fields[1]);
                servers.add(new NameServer(fields[0], fields[1], isTimed ? number(fields[2]) : OptionalDouble.empty()));
            }
        }
        servers.sort((one, other) -> order.indexOf(one.address()) - order.indexOf(other.address()));
        return Optional.of(new Resolver(servers));
    }

    /** How long a name takes at first: a silent server is waited for before the next one is asked. */
    public Duration firstAnswer() {
        double millis = 0;
        for (NameServer server : servers) {
            if (!server.isSilent()) {
                return Duration.ofMillis(Math.round(millis + server.milliseconds().orElse(0)));
            }
            millis += SILENCE_MILLIS;
        }
        return Duration.ofMillis(Math.round(millis));
    }

    /** How long the C library waits for one server unless told otherwise. */
    private static final double SILENCE_MILLIS = 5000;

    private static OptionalDouble number(String text) {
        return Numbers.decimal(text).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
