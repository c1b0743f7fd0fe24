// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import org.poststation.model.QueuedMessage;
import org.poststation.queue.action.Dialogue;
import org.poststation.remote.node.NodeCommand;

/**
 * Postfix delivers in the background, so that its dialogue is what it logs: messages are tried, and the lines of the
 * log that name them are printed until each of their recipients has its status.
 */
final class PostfixDialogue {

    /** How long anybody waits for Postfix; a server may keep it waiting for five minutes (smtp(8)). */
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MOST_OUTPUT = 16 << 20;

    /** Wants the configuration directory, or nothing, and the seconds; on its input the ids. */
    private static final String SCRIPT = """
            folder=${1:-$(postconf -h config_directory)}; seconds=$2; set --;
            while read -r id; do set -- "$@" -e "$id"; done;
            log=$(postconf -c "$folder" -h maillog_file 2>/dev/null);
            for file in /var/log/mail.log /var/log/maillog /var/log/mail; do
            if [ -z "$log" ] && [ -f "$file" ]; then log=$file; fi; done;
            root=; [ -z "$log" ] || [ -r "$log" ] || root=$AS_ROOT;
            begin=$(date +%s);
            [ -z "$log" ] || begin=$(stat -c %s -- "$log") || exit;
            for id in "$@"; do [ "$id" = -e ] || postqueue -c "$folder" -i "$id" || exit; done;
            if [ -n "$log" ]; then
            timeout "$seconds" $root /usr/bin/tail -c +$((begin + 1)) -f -- "$log";
            else
            timeout "$seconds" $AS_ROOT journalctl -q -f -n all --since=@"$begin" -o short;
            fi | grep --line-buffered -a -F "$@"
            """.strip().replace('\n', ' ');

    private PostfixDialogue() {}

    /** @param messages of one instance */
    static Dialogue of(List<QueuedMessage> messages) {
        NodeCommand command = NodeCommand.of("/bin/sh", "-c", SCRIPT, "poststation",
                messages.getFirst().place().instance(), Long.toString(PATIENCE.toSeconds()))
                .withInput(messages.stream().map(QueuedMessage::id).collect(Collectors.joining("\n")))
                .within(PATIENCE.plusMinutes(1), MOST_OUTPUT).withErrors();
        AtomicInteger open = new AtomicInteger(messages.stream().mapToInt(one -> one.recipients().size()).sum());
        return new Dialogue(command, line -> line.contains(" status=") && open.decrementAndGet() == 0);
    }
}
