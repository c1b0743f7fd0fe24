// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.queue.log.LogEvent.Kind;

/** Lines of Dovecot about a message that it delivered to a mailbox. */
final class DovecotLines implements EventReader {

    private static final Pattern LINE = Pattern
            .compile("(?:lmtp|lda|deliver)\\(([^)]*)\\).*?\\bmsgid=(<[^>]*>|[^:,\\s]+)[:,]? ?(.*)");
    private static final Pattern MAILBOX = Pattern.compile("(?:to|into) (?:mailbox )?'?([^' ]+(?: [^']*)?)'?$");

    @Override
    public Optional<LogEvent> read(LogLine line) {
        Matcher parts = LINE.matcher(line.text());
        if (!line.program().startsWith("dovecot") || !parts.matches()) {
            return Optional.empty();
        }
        String text = parts.group(3);
        Kind kind = text.startsWith("saved") || text.startsWith("stored") || text.startsWith("forwarded")
                ? Kind.DELIVERED
                : text.contains("rejected") ? Kind.BOUNCED : text.contains("failed") ? Kind.DEFERRED : Kind.OTHER;
        return Optional.of(LogEvent.of(line, kind, "").messageId(parts.group(2)).address(user(parts.group(1)))
                .peer(EventReader.find(MAILBOX, text)));
    }

    /** Old versions say the process, too: {@code anna@example.org, 1234}. */
    private static String user(String said) {
        return said.replaceFirst(",.*", "");
    }
}
