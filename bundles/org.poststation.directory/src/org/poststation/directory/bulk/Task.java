// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.EntryVersion;
import org.poststation.directory.PipelineAnswer.Refused;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.ldif.LdifControl;

/** Something to be done about one entry, on its way. For use by one thread. */
abstract class Task {

    private final long number;
    private final DirectoryChange change;
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
     * @param number of the task: what concerns the same entry is done in the order of the numbers
     * @param change what kind of change of which entry it will be
     */
    Task(long number, DirectoryChange change) {
        this.number = number;
        this.change = change;
    }

    /** How many bytes it keeps in memory, roughly. */
    abstract int weight();

    /** What goes with its change. */
    List<LdifControl> controls() {
        return List.of();
    }

    /** The state in which the entry must still be when its change is made; empty when it was not looked at. */
    Optional<EntryVersion> expected() {
        return intent.flatMap(Intent::before).flatMap(DirectoryEntry::version);
    }

    /** The entry that is to be seen next: to decide, or to find out what became of its change. */
    Dn wanted() {
        return dn();
    }

    long number() {
        return number;
    }

    DirectoryChange change() {
        return change;
    }

    Dn dn() {
        return change.dn();
    }

    Dn parent() {
        if (parent == null) {
            parent = dn().parent();
        }
        return parent;
    }

    boolean isAdd() {
        return change instanceof AddEntry;
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
