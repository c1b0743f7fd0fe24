// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.Dn;
import org.poststation.directory.PipelineAnswer.Refused;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.ldif.LdifRecord;

/** A record on its way. For use by one thread. */
final class ImportTask {

    private final long number;
    private final LdifRecord record;
    private final Prepared prepared;
    private final List<ImportTask> waiting = new ArrayList<>();
    private Dn parent;
    private Aim aim = Aim.READ;
    private Optional<Intent> intent = Optional.empty();
    private long journaled = Intent.NO_ORIGIN;
    private Optional<Refused> refusal = Optional.empty();
    private boolean sentAgain;
    private int tries;

    /** What a request for the task is for. */
    enum Aim {
        /** To see the entry. */
        READ,
        /** To make the change. */
        SEND,
        /** To see whether the change was made to whose request no answer came. */
        LOOK
    }

    /**
     * @param number of the record in its file, from 0
     * @param record as it was read
     * @param prepared what it asks for
     */
    ImportTask(long number, LdifRecord record, Prepared prepared) {
        this.number = number;
        this.record = record;
        this.prepared = prepared;
    }

    long number() {
        return number;
    }

    /** The number for the journal; a record that stands in no file has none. */
    long origin() {
        return record.place().line() == 0 ? Intent.NO_ORIGIN : number;
    }

    LdifRecord record() {
        return record;
    }

    DirectoryChange change() {
        return prepared.change();
    }

    /** How many passwords of it were hashed. */
    int passwords() {
        return prepared.passwords();
    }

    Dn dn() {
        return change().dn();
    }

    Dn parent() {
        if (parent == null) {
            parent = dn().parent();
        }
        return parent;
    }

    boolean isAdd() {
        return change() instanceof AddEntry;
    }

    /** How many bytes of the file it keeps in memory. */
    int weight() {
        return record.source().length;
    }

    /** The tasks that must not begin before this one has ended. */
    List<ImportTask> waiting() {
        return waiting;
    }

    /** What is or will be in the journal for it; empty before it is to be sent. */
    Optional<Intent> intent() {
        return intent;
    }

    Aim aim() {
        return aim;
    }

    void aim(Aim next) {
        aim = next;
    }

    /** It is to be sent, and kept in the journal before. */
    void intend(Intent next) {
        intent = Optional.of(next);
        journaled = Intent.NO_ORIGIN;
        aim = Aim.SEND;
        refusal = Optional.empty();
        sentAgain = false;
    }

    /** It is sent once more, because the server seems not to have made it. */
    void sendAgain() {
        sentAgain = true;
    }

    boolean isSentAgain() {
        return sentAgain;
    }

    /** What was sent once more was refused, which may be because it was made after all: to be looked up. */
    void refused(Refused answer) {
        refusal = Optional.of(answer);
        aim = Aim.LOOK;
    }

    Optional<Refused> refusal() {
        return refusal;
    }

    /** The journal has it under this number. */
    void journaled(long journalNumber) {
        journaled = journalNumber;
    }

    boolean isJournaled() {
        return journaled != Intent.NO_ORIGIN;
    }

    long journalNumber() {
        return journaled;
    }

    /** Counts how often it was tried in vain. */
    int triedAgain() {
        return ++tries;
    }
}
