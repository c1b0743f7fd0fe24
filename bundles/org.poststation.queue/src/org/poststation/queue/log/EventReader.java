// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands the lines of one program. */
sealed interface EventReader permits PostfixLines, SendmailLines, EximLines, AmavisLines, DovecotLines {

    /** All that are known. */
    List<EventReader> ALL = List.of(new PostfixLines(), new SendmailLines(), new EximLines(), new AmavisLines(),
            new DovecotLines());

    /** What a line says; empty when it is not of this program, or says nothing about a message. */
    Optional<LogEvent> read(LogLine line);

    /** What a line says to the first that understands it. */
    static Optional<LogEvent> any(LogLine line) {
        return ALL.stream().flatMap(reader -> reader.read(line).stream()).findFirst();
    }

    /** The first group of the first match; empty when there is none. */
    static String find(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
