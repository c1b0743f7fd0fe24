// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.poststation.directory.bulk.ImportSource;
import org.poststation.directory.bulk.ImportSource.Records;
import org.poststation.directory.ldif.LdifItem;
import org.poststation.directory.ldif.LdifRecord;
import org.poststation.directory.ldif.MalformedLdif;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.storage.ReplacedFile;

/**
 * Writes what would be imported to an LDIF file, to look at it or to load it elsewhere. Only its owner may read it, for
 * passwords are in it. It appears when all is in it.
 *
 * @param source what is converted
 * @param file where to
 */
public record ConvertOperation(ImportSource source, Path file) implements Operation<ConvertReport> {

    private static final byte[] BLANK = {'\n'};

    @Override
    public ConvertReport run(Progress progress) throws OperationException {
        progress.begin("", source.size());
        try (Records records = source.open(); ReplacedFile replaced = ReplacedFile.begin(file, true)) {
            OutputStream out = new BufferedOutputStream(replaced.out());
            ConvertReport report = write(records, out, progress);
            out.flush();
            replaced.commit();
            return report;
        } catch (IOException unwritten) {
            throw SourceSyntaxException.SENTENCES.failure("unwritten", unwritten, file);
        }
    }

    private ConvertReport write(Records records, OutputStream out, Progress progress)
            throws OperationException, IOException {
        long entries = 0;
        long refused = 0;
        for (Optional<LdifItem> item = records.next(); item.isPresent(); item = records.next()) {
            progress.cancellation().check();
            if (entries + refused > 0) {
                out.write(BLANK);
            }
            switch (item.get()) {
                case LdifRecord record -> entries++;
                case MalformedLdif malformed -> {
                    refused++;
                    out.write(reason(malformed).getBytes(StandardCharsets.UTF_8));
                }
            }
            out.write(item.get().source());
            progress.done(records.bytesRead());
        }
        return new ConvertReport(entries, refused, source.remarks());
    }

    private static String reason(MalformedLdif malformed) {
        return "# " + SourceSyntaxException.SENTENCES.text("refused", malformed.line(),
                malformed.problem().explanation().what().replaceAll("\\p{Cntrl}", " ")) + '\n';
    }
}
