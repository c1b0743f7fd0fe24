// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.operation.OperationException;

/**
 * The aliases of an aliases(5) file: a name, a colon and targets; a line that begins with white space continues the one
 * before. Or of a NIS dump, with white space between name and targets. Empty lines and comments are none. The cells are
 * the name and the text of the targets.
 */
final class AliasRows implements RowReader {

    private static final String NAME = "(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"|(?<plain>[^\\s:\"]+))";
    private static final Pattern FILE = Pattern.compile(NAME + "\\s*:(?!include:)(?<targets>.*)", Pattern.DOTALL);
    private static final Pattern DUMP = Pattern.compile(NAME + "\\s+(?<targets>.*)", Pattern.DOTALL);

    private final SourceLines lines;

    AliasRows(SourceLines lines) {
        this.lines = lines;
    }

    @Override
    public Optional<SourceRow> next() throws OperationException {
        Optional<SourceLine> line = lines.next();
        while (line.isPresent() && isNone(line.get())) {
            line = lines.next();
        }
        if (line.isEmpty()) {
            return Optional.empty();
        }
        SourceLine whole = line.get();
        for (Optional<SourceLine> next = lines.next(); next.isPresent(); next = lines.next()) {
            boolean continues = isNone(next.get()) || Character.isWhitespace(next.get().text().charAt(0));
            if (!continues) {
                lines.back(next.get());
                break;
            }
            whole = isNone(next.get()) ? whole : whole.followedBy(next.get());
        }
        return Optional.of(row(whole));
    }

    @Override
    public long bytesRead() {
        return lines.bytesRead();
    }

    @Override
    public void close() throws OperationException {
        lines.close();
    }

    private static boolean isNone(SourceLine line) {
        String text = line.text().strip();
        return text.isEmpty() || text.startsWith("#");
    }

    private static SourceRow row(SourceLine line) {
        for (Pattern form : new Pattern[] {FILE, DUMP}) {
            Matcher matcher = form.matcher(line.text());
            if (matcher.matches()) {
                String quoted = matcher.group("quoted");
                String name = quoted == null ? matcher.group("plain") : quoted.replaceAll("\\\\(.)", "$1");
                return new SourceRow(line, List.of(name, matcher.group("targets")));
            }
        }
        return new SourceRow(line, new SourceSyntaxException(SourceFault.NOT_ALIAS));
    }
}
