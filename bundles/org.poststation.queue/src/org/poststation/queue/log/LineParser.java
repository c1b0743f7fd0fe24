// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a line of a log apart: time, host, program and text. */
record LineParser(String node, LogClock clock) {

    private static final Pattern SYSLOG = Pattern
            .compile("\\S+ ([A-Za-z][A-Za-z0-9_./-]*)(?:\\[\\d+])?: (?:\\[ID \\d+ [\\w.]+] )?(.*)");
    /** Dovecot's own file has no host and names the service first. */
    private static final Pattern DOVECOT = Pattern.compile("(?:lmtp|lda|imap|deliver|doveadm)[(\\[:].*");

    /** The parts; empty when it has no time. */
    Optional<LogLine> parse(String line, long number) {
        return clock.read(line).map(timed -> {
            if (timed.isExim()) {
                return new LogLine(node, timed.at(), "exim", timed.rest().replaceFirst("^\\[\\d+] ", ""),
                        number);
            }
            if (DOVECOT.matcher(timed.rest()).matches()) {
                return new LogLine(node, timed.at(), "dovecot", timed.rest(), number);
            }
            Matcher parts = SYSLOG.matcher(timed.rest());
            return parts.matches()
                    ? new LogLine(node, timed.at(), parts.group(1), parts.group(2), number)
                    : new LogLine(node, timed.at(), "", timed.rest(), number);
        });
    }
}
