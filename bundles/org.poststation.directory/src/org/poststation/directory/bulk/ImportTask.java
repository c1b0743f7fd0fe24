// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.List;

import org.poststation.directory.journal.Intent;
import org.poststation.directory.ldif.LdifControl;
import org.poststation.directory.ldif.LdifRecord;

/** A record on its way. For use by one thread. */
final class ImportTask extends Task {

    private final LdifRecord record;
    private final int passwords;

    /**
     * @param number of the record in its file, from 0
     * @param record as it was read
     * @param prepared what it asks for
     */
    ImportTask(long number, LdifRecord record, Prepared prepared) {
        super(number, prepared.change());
        this.record = record;
        this.passwords = prepared.passwords();
    }

    /** The number for the journal; a record that stands in no file has none. */
    long origin() {
        return record.place().line() == 0 ? Intent.NO_ORIGIN : number();
    }

    LdifRecord record() {
        return record;
    }

    /** How many passwords of it were hashed. */
    int passwords() {
        return passwords;
    }

    @Override
    int weight() {
        return record.source().length;
    }

    @Override
    List<LdifControl> controls() {
        return record.controls();
    }
}
