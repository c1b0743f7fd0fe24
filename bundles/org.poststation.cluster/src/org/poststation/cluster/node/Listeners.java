// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The TCP ports that are listened on (ss(8), netstat(8)).
 *
 * @param all in the order of the node
 */
public record Listeners(List<Listener> all) {

    /** Asks for it; names of other accounts' programs are for root only. */
    public static final Question<Listeners> QUESTION = Question.of("listeners",
            "$AS_ROOT ss -ltnp 2>/dev/null || ss -ltn 2>/dev/null || netstat -ltn", Listeners::parse);

    private static final Pattern ROW = Pattern
            .compile("(?:LISTEN|tcp6?)\\s+\\d+\\s+\\d+\\s+(\\S+):(\\d{1,5})\\s+\\S+(.*)");
    private static final Pattern PROCESS = Pattern.compile("users:\\(\\(\"([^\"]*)\"");

    /** Keeps an unchangeable copy. */
    public Listeners {
        all = List.copyOf(all);
    }

    static Optional<Listeners> parse(String text) {
        if (!text.contains("Local Address")) {
            return Optional.empty();
        }
        List<Listener> all = new ArrayList<>();
        text.lines().map(ROW::matcher).filter(Matcher::matches).forEach(row -> {
            Matcher process = PROCESS.matcher(row.group(3));
            all.add(new Listener(row.group(1), Integer.parseInt(row.group(2)),
                    process.find() ? process.group(1) : ""));
        });
        return Optional.of(new Listeners(all));
    }
}
