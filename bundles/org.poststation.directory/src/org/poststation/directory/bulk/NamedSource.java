// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.nio.file.Path;
import java.util.Optional;

import org.poststation.directory.ldif.LdifItem;
import org.poststation.directory.ldif.LdifRecord;
import org.poststation.operation.OperationException;

/** A source that notes the names of its records while it is read for the first time. */
final class NamedSource implements ImportSource {

    private final ImportSource source;
    private final NameLedger names;
    private boolean noted;

    NamedSource(ImportSource source, NameLedger names) {
        this.source = source;
        this.names = names;
    }

    @Override
    public Path file() {
        return source.file();
    }

    @Override
    public long size() throws OperationException {
        return source.size();
    }

    @Override
    public String digest() throws OperationException {
        return source.digest();
    }

    @Override
    public Records open() throws OperationException {
        Records records = source.open();
        if (noted) {
            return records;
        }
        noted = true;
        return new Records() {
            @Override
            public Optional<LdifItem> next() throws OperationException {
                Optional<LdifItem> item = records.next();
                if (item.isPresent() && item.get() instanceof LdifRecord record) {
                    names.defines(record.change().dn(), record.place().line());
                }
                return item;
            }

            @Override
            public long bytesRead() {
                return records.bytesRead();
            }

            @Override
            public void close() throws OperationException {
                records.close();
            }
        };
    }
}
