// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.account.EntryDrafts;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.InvalidObjectException;
import org.poststation.directory.bulk.ImportSource;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.ldif.LdifItem;
import org.poststation.directory.ldif.LdifRecord;
import org.poststation.directory.ldif.LdifStyle;
import org.poststation.directory.ldif.LdifWriter;
import org.poststation.directory.ldif.MalformedLdif;
import org.poststation.directory.schema.Field;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Rows that become records one by one. Their source is LDIF, that of a row that can't be converted a comment. */
final class ConvertedRecords implements ImportSource.Records {

    private final RowReader rows;
    private final RowConversion conversion;
    private final EntryDrafts drafts;
    private final Deque<LdifItem> ready = new ArrayDeque<>();

    ConvertedRecords(RowReader rows, RowConversion conversion, EntryDrafts drafts) {
        this.rows = rows;
        this.conversion = conversion;
        this.drafts = drafts;
    }

    @Override
    public Optional<LdifItem> next() throws OperationException {
        while (ready.isEmpty()) {
            Optional<SourceRow> row = rows.next();
            if (row.isEmpty()) {
                return Optional.empty();
            }
            convert(row.get());
        }
        return Optional.of(ready.pop());
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public void close() throws OperationException {
        rows.close();
    }

    private void convert(SourceRow row) throws OperationException {
        String address = "";
        try {
            if (row.problem() != null) {
                throw row.problem();
            }
            Optional<FieldValues> values = conversion.convert(row);
            if (values.isEmpty()) {
                return;
            }
            address = values.get().text(Field.ADDRESS);
            for (DirectoryEntry entry : drafts.draft(conversion.kind(), values.get(), new Cancellation())) {
                ready.add(new LdifRecord(row.line().place(), ldif(entry), new AddEntry(entry), true, List.of(),
                        List.of()));
            }
        } catch (SourceSyntaxException | InvalidObjectException | InvalidDnException problem) {
            ready.add(new MalformedLdif(row.line().place(), comment(row.line().text()), address,
                    row.line().place().line(), 1, problem));
        }
    }

    private static byte[] ldif(DirectoryEntry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (LdifWriter writer = new LdifWriter(bytes, LdifStyle.COMPLETE)) {
            writer.content(entry);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] comment(String text) {
        StringBuilder comment = new StringBuilder();
        text.lines().forEach(line -> comment.append("# ").append(line).append('\n'));
        return comment.toString().getBytes(StandardCharsets.UTF_8);
    }
}
