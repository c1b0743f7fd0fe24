// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.poststation.directory.ldif.LdifItem;
import org.poststation.directory.password.SecretAttributes;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/**
 * The record that stands at a line of a source, to be looked at: LDIF as it is in the file, or what a row of a table
 * becomes. Values of secret attributes are left out. Reads the source up to the record.
 *
 * @param source what is imported
 * @param line number of a line of the record, from 1
 */
public record RecordText(ImportSource source, long line) implements Operation<Optional<RecordText.Found>> {

    private static final int LONGEST = 1 << 18;

    /**
     * A record.
     *
     * @param line number of its first line
     * @param text its lines; cut when it is very long
     */
    public record Found(long line, String text) {}

    /**
     * {@inheritDoc} Progress is told in bytes of the file.
     *
     * @return empty when no record stands there
     * @throws OperationException when the file can't be read
     */
    @Override
    public Optional<Found> run(Progress progress) throws OperationException {
        progress.begin("", source.size());
        Optional<Found> found = Optional.empty();
        try (ImportSource.Records records = source.open()) {
            Optional<LdifItem> item = records.next();
            while (item.isPresent() && item.get().place().line() <= line) {
                progress.cancellation().check();
                found = Optional.of(found(item.get()));
                progress.done(records.bytesRead());
                item = records.next();
            }
        }
        return found;
    }

    private static Found found(LdifItem item) {
        byte[] bytes = item.source();
        String text = new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8);
        return new Found(item.place().line(), withoutSecrets(text));
    }

    private static String withoutSecrets(String text) {
        StringBuilder shown = new StringBuilder();
        boolean secret = false;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            boolean continued = line.startsWith(" ");
            int colon = line.indexOf(':');
            if (!continued) {
                secret = colon > 0 && SecretAttributes.contains(line.substring(0, colon));
            }
            if (!secret) {
                shown.append(line).append('\n');
            } else if (!continued) {
                shown.append(line, 0, colon).append(": ******\n");
            }
        }
        return shown.toString();
    }
}
