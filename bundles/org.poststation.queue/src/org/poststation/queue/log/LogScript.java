// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.poststation.remote.node.NodeCommand;

/** The command that searches the logs of a node where they are. What is looked for comes by its standard input. */
final class LogScript {

    /** Most bytes that are taken from one file. */
    static final int MOST_BYTES = 1 << 20;

    private static final int MOST_OUTPUT = 64 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * Prints {@code N} with clock and zone, {@code F} with each file, {@code L} with each of its lines and its number,
     * {@code U} for a file that can't be read, {@code P} for a program that is missing. The empty line after each file
     * ends a line that was cut.
     */
    private static final String SCRIPT = """
            exec 3>&1;
            since=$1; until=$2; most=$3; shift 3;
            needles=$(cat);
            IFS=$(printf '\\n_'); IFS=${IFS%_};
            ${clock};
            search() { grep -a -n -F -i -e "$needles" | head -c "$most" | sed 's/^/L /'; echo; };
            as_root() { unset IFS; $AS_ROOT "$@"; };
            usual=;
            if [ $# = 0 ]; then usual=1;
            for f in $(
            { postmulti -l 2>/dev/null | while IFS=' ' read -r name group active folder; do
            postconf -c "$folder" -h maillog_file 2>/dev/null; done; } | sort -u); do
            [ -n "$f" ] && set -- "$@" "$f" "$f"[.-]*; done;
            set -- "$@" /var/log/mail.log* /var/log/maillog* /var/log/mail /var/log/mail-[0-9]*
            /var/log/exim*/main*log* /var/log/dovecot*.log*;
            else for f in "$@"; do shift; set -- "$@" $f; done; fi;
            seen=;
            for f in "$@"; do
            [ -f "$f" ] || continue;
            case $seen in *"|$f|"*) continue;; esac; seen="$seen|$f|";
            printf 'F %s\\n' "$f";
            case $f in *.gz) d=gzip;; *.xz) d=xz;; *.bz2) d=bzip2;; *.zst) d=zstd;; *) d=cat;; esac;
            [ "$(stat -c %Y -- "$f")" -ge "$since" ] || continue;
            command -v $d >/dev/null 2>&1 || { printf 'P %s %s\\n' "$d" "$f"; continue; };
            if [ -r "$f" ]; then
            if [ $d = cat ]; then search < "$f"; else $d -dc -- "$f" | search; fi;
            elif [ -n "$AS_ROOT" ]; then
            { as_root /usr/bin/cat -- "$f" || { [ $? = 1 ] && printf 'U %s\\n' "$f" >&3; }; } |
            { if [ $d = cat ]; then search; else $d -dc | search; fi; };
            else printf 'U %s\\n' "$f"; fi;
            done;
            if [ -n "$usual" ] && [ -z "$seen" ] && command -v journalctl >/dev/null 2>&1; then
            printf 'F journal\\n';
            { as_root journalctl -q --no-pager -o short-iso --since=@"$since" --until=@"$until" SYSLOG_FACILITY=2 ||
            printf 'U journal\\n' >&3; } | search;
            fi;
            exit 0
            """.replace("${clock}", NodeClock.SCRIPT).replace('\n', ' ');

    private LogScript() {}

    /** The command for these needles. */
    static NodeCommand command(LogQuery query, Collection<String> needles) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "poststation-log",
                Long.toString(query.since().getEpochSecond()), Long.toString(query.until().getEpochSecond()),
                Integer.toString(MOST_BYTES)));
        words.addAll(query.files());
        return NodeCommand.of(words.toArray(String[]::new)).withInput(String.join("\n", needles))
                .within(PATIENCE, MOST_OUTPUT);
    }
}
