// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.poststation.directory.lifecycle.AccountResult.Kind;

/** The record of a run as a file of properties. */
final class LastRunText {

    private LastRunText() {}

    static String write(LastRun run) throws IOException {
        Properties text = new Properties();
        text.setProperty("started", run.started().toString());
        run.ended().ifPresent(moment -> text.setProperty("ended", moment.toString()));
        text.setProperty("outcome", run.outcome().name());
        text.setProperty("waiting", Integer.toString(run.waiting()));
        text.setProperty("why", run.why());
        run.counts().forEach((kind, count) -> text.setProperty(kind.word(), Integer.toString(count)));
        StringWriter written = new StringWriter();
        text.store(written, null);
        return written.toString();
    }

    /** The record of a text; empty when it is none. */
    static Optional<LastRun> read(String written) {
        Properties text = new Properties();
        try {
            text.load(new StringReader(written));
            Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                if (text.containsKey(kind.word())) {
                    counts.put(kind, Integer.valueOf(text.getProperty(kind.word())));
                }
            }
            return Optional.of(new LastRun(Instant.parse(text.getProperty("started", "")),
                    Optional.ofNullable(text.getProperty("ended")).map(Instant::parse),
                    LastRun.Outcome.valueOf(text.getProperty("outcome", "")), counts,
                    Integer.parseInt(text.getProperty("waiting", "0")), text.getProperty("why", "")));
        } catch (IOException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
