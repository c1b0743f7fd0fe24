// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

/**
 * Counts in the mail logs of a node where they are, so that only numbers travel. A file is known by its device and
 * inode: one that was rotated is read to its end under its new name before the new one is begun.
 */
final class MailLogScript {

    /** More than that since the last look is not counted: the node has other work. */
    private static final int MOST_BYTES = 32 << 20;
    private static final int MOST_LINES = 200_000;

    /**
     * Messages that were taken, deliveries, and the bytes of the last line when it has no end yet: it is counted next
     * time. Only the beginning of a line, which no sender has a say in, tells what it is. Handing over to a program of
     * the same node is no delivery: Amavis, a content filter, sendmail's submission queue.
     */
    private static final String COUNT = """
            function count(line) {
            sub(/^([A-Z][a-z][a-z] +[0-9]+ [0-9:]+|[0-9][0-9T:.+Z-]+) [^ ]+ /, "", line)
            if (line ~ /^postfix[^ ]*\\/[a-z]+\\[[0-9]+\\]: [0-9A-Za-z]+: /) postfix(line)
            else if (line ~ /^(sendmail|sm-|msp)[^ ]*\\[[0-9]+\\]: [0-9A-Za-z]+: /) sendmail(line)
            else exim(line)
            }
            function postfix(line) {
            if (line ~ /\\/(smtpd|pickup|qmqpd)\\[[0-9]+\\]: [0-9A-Za-z]+: (client|uid)=/) {
            if (line !~ /: NOQUEUE: |, orig_queue_id=/) taken++
            } else if (line ~ /^[^ ]+ [0-9A-Za-z]+: to=<.*, dsn=2\\.[0-9.]+, status=sent \\(/) {
            if (line !~ /, relay=[^,]*\\[(127\\.|::1\\]).*(from MTA\\(|queued as )/) delivered++
            } }
            function sendmail(line) {
            if (line ~ /^[^ ]+ [0-9A-Za-z]+: from=.*, nrcpts=[1-9].*, daemon=/) taken++
            else if (line ~ /^[^ ]+ [0-9A-Za-z]+: to=.*, stat=Sent/) {
            if (line !~ /, relay=(localhost|\\[127\\.)[^,]*,.* Message accepted for delivery\\)/) delivered++
            } }
            function exim(line) {
            sub(/^exim[^ ]*: ([0-9-]+ [0-9:.]+ )?/, "", line)
            sub(/^[+-][0-9]+ /, "", line)
            sub(/^\\[[0-9]+\\] /, "", line)
            if (line !~ /^[0-9A-Za-z]+-[0-9A-Za-z]+-[0-9A-Za-z]+ /) return
            if (line ~ /^[^ ]+ <= /) { if (line !~ /^[^ ]+ <= <> R=/) taken++ }
            else if (line ~ /^[^ ]+ (=>|->|>>) /) delivered++
            }
            NR > 1 { count(last) }
            { last = $0 }
            END { printf "%d %d %d\\n", taken, delivered, length(last) - 1 }
            """;

    /**
     * A source says {@code counted}, or {@code lost} when it can't be counted; the cursor comes last. A log that nobody
     * wrote to for a week is a remnant where there is a journal.
     */
    private static final String SCRIPT = """
            seen=' {seen} '
            read -r boot </proc/sys/kernel/random/boot_id
            read -r up rest </proc/uptime
            cursor="$boot $up"
            newline=$(printf '\\n_'); newline=${newline%_}
            count() { { tr '\\000' ' '; echo .; } | awk '{count}'; }
            bytes() {
            if [ -r "$1" ]; then tail -c +$(($2 + 1)) "$1"
            elif [ -n "$AS_ROOT" ]; then $AS_ROOT tail -c +$(($2 + 1)) "$1"
            else echo "$1: permission denied" >&2; return 1
            fi
            }
            known() { case $seen in *" $1="*) from=${seen#*" $1="}; from=${from%% *};; *) return 1;; esac; }
            place() { set -- $(stat -L -c '%d:%i %s' "$1"); id=$1 size=$2; }
            part() {
            open=0
            [ "$3" -gt "$2" ] || return 0
            [ $(($3 - $2)) -le {most} ] || { echo lost; return 0; }
            set -- $(bytes "$1" "$2" | head -c $(($3 - $2)) | count)
            echo "counted $1 $2"
            open=$3
            }
            rotated() {
            for old in "$1".[01] "$1"-[0-9]*; do
            [ -f "$old" ] && place "$old" && known "$id" && { part "$old" "$from" "$size"; return 0; }
            done
            return 1
            }
            look() {
            [ -d /run/systemd/system ] && [ -z "$(find -L "$1" -mtime -7)" ] && return 0
            place "$1"; now=$id end=$size
            case "$cursor " in *" $now="*) return 0;; esac
            bytes "$1" "$end" >/dev/null || exit 1
            if known "$now"; then [ "$from" -le "$end" ] || from=0
            elif rotated "$1"; then from=0
            else from=$end; [ "$seen" = '  ' ] || echo lost
            fi
            part "$1" "$from" "$end"
            cursor="$cursor $now=$(($end - $open))"
            }
            journal() {
            command -v journalctl >/dev/null && [ -d /run/systemd/system ] || exit 127
            for file in /var/log/journal/*/system.journal /run/log/journal/*/system.journal; do
            [ -n "$AS_ROOT" ] || [ ! -e "$file" ] || [ -r "$file" ] || { echo "$file: permission denied"; exit 1; }
            done
            new() { $AS_ROOT journalctl -q --no-pager -o short-iso --show-cursor "$@" SYSLOG_FACILITY=2; }
            if known journal && said=$(new --after-cursor="$from" --lines={lines} 2>/dev/null)
            then set -- $(printf '%s\\n' "$said" | count); echo "counted $1 $2"
            else said=$(new --lines=1) || { echo "$said"; exit 1; }
            from=-; echo lost
            fi
            at=${said##*-- cursor: }
            [ "$at" != "$said" ] || at=$from
            cursor="$cursor journal=$at"
            }
            IFS=$newline
            set -- $({ postmulti -l 2>/dev/null || echo "- - y $(postconf -h config_directory 2>/dev/null)"; } |
            while IFS=' ' read -r name group active dir; do postconf -c "$dir" -h maillog_file 2>/dev/null; done)
            unset IFS
            for log in "$@" /var/log/mail.log /var/log/maillog /var/log/mail \\
            /var/log/exim4/mainlog /var/log/exim/main.log /var/log/exim/mainlog; do
            [ -f "$log" ] && look "$log"
            done
            case $cursor in *=*) ;; *) journal;; esac
            echo "cursor $cursor"
            """;

    private MailLogScript() {}

    /** The script for what was logged after a cursor; empty for none. */
    static String after(String cursor) {
        return SCRIPT.replace("{count}", COUNT).replace("{most}", Integer.toString(MOST_BYTES))
                .replace("{lines}", Integer.toString(MOST_LINES)).replace("{seen}", cursor);
    }
}
