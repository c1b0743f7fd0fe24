// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.exim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.model.QueuedMessage;
import org.poststation.remote.node.LineSink;
import org.poststation.remote.node.SafeText;

/**
 * How often and why the recipients of messages wait: the lines of the logs of messages (the folder {@code msglog}, Exim
 * specification, chapter 52), as grep(1) prints them with the names of their files.
 */
final class EximLog implements LineSink {

    /** Chooses the lines that are wanted. */
    static final String PATTERN = " (R=.* defer \\(|H=)";

    private static final Pattern HOST = Pattern.compile(".*\\bH=(\\S+) \\[([^\\]]+)\\].*");
    private static final Pattern DEFERRED = Pattern.compile(
            "(.*?)(?: <[^>]*>)? R=\\S+ (?:.*?)defer \\((-?\\d+)\\)(?:: (.*)|(.*))");
    private static final Pattern LINE = Pattern.compile(".*/(" + EximId.FORM
            + "):\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?: [+-]\\d{4})? (.*)");
    /** The next try is not due yet (ERRNO_RETRY): nothing was tried. */
    private static final String NOT_DUE = "-54";
    private static final Attempts NONE = new Attempts("", QueuedMessage.UNKNOWN, "");
    private static final int LONGEST_REASON = 4000;

    private final Map<String, Attempts> byRecipient = new HashMap<>();
    private final Map<String, String> hosts = new HashMap<>();

    /**
     * What became of the tries for one recipient.
     *
     * @param reason of the last one; empty when none is known
     * @param count how many, or unknown
     * @param host name and address of the host that was asked last, with a colon between; may be empty
     */
    record Attempts(String reason, int count, String host) {}

    @Override
    public void line(byte[] bytes, int offset, int length) {
        Matcher line = LINE.matcher(SafeText.decode(Arrays.copyOfRange(bytes, offset, offset + length)));
        if (line.matches()) {
            String id = line.group(1);
            Matcher host = HOST.matcher(line.group(2));
            if (host.matches()) {
                hosts.put(id, host.group(1) + ':' + host.group(2));
            }
            Matcher deferred = DEFERRED.matcher(line.group(2));
            if (deferred.matches()) {
                byRecipient.merge(id + ' ' + deferred.group(1), attempt(id, deferred), EximLog::next);
            }
        }
    }

    Attempts find(String id, String address) {
        return byRecipient.getOrDefault(id + ' ' + address, NONE);
    }

    private Attempts attempt(String id, Matcher deferred) {
        String said = deferred.group(3) == null ? deferred.group(4).strip() : deferred.group(3);
        String reason = said.length() > LONGEST_REASON ? said.substring(0, LONGEST_REASON) : said;
        return new Attempts(reason, deferred.group(2).equals(NOT_DUE) ? 0 : 1, hosts.getOrDefault(id, ""));
    }

    /** That the next try is not due is no reason when another one is known. */
    private static Attempts next(Attempts before, Attempts now) {
        return new Attempts(now.count() == 0 && before.count() > 0 ? before.reason() : now.reason(),
                before.count() + now.count(), now.host());
    }
}
