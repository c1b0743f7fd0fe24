// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.journal.undo.AttributeConflict;
import org.poststation.directory.journal.undo.UndoStep.Conflict;
import org.poststation.directory.journal.undo.UndoStep.Reason;
import org.poststation.directory.ui.internal.Messages;

/**
 * A conflict for reading: a row for each attribute that somebody changed. Never holds a secret.
 *
 * @param number of the change, which is taken back or left alone as a whole
 * @param canBeForced whether it can be taken back all the same
 * @param cells entry, reason, attribute, value before, value that was written, value now
 */
record ConflictRow(long number, boolean canBeForced, List<String> cells) {

    /** The rows of some conflicts. */
    static List<ConflictRow> of(List<Conflict> conflicts) {
        List<ConflictRow> rows = new ArrayList<>();
        for (Conflict conflict : conflicts) {
            String dn = conflict.undone().intent().change().dn().toString();
            boolean canBeForced = conflict.forced().isPresent();
            long number = conflict.undone().number();
            if (conflict.attributes().isEmpty()) {
                rows.add(new ConflictRow(number, canBeForced, List.of(dn, reason(conflict.reason()), "", "", "", "")));
            }
            for (AttributeConflict one : conflict.attributes()) {
                String name = one.attribute();
                rows.add(new ConflictRow(number, canBeForced,
                        List.of(dn, reason(conflict.reason()), name, ChangeRow.text(name, one.was()),
                                ChangeRow.text(name, one.written()), ChangeRow.text(name, one.now()))));
            }
        }
        return rows;
    }

    /** Why a change can't simply be taken back. */
    static String reason(Reason reason) {
        return switch (reason) {
            case CHANGED_SINCE -> Messages.undo_reason_changed;
            case GONE -> Messages.undo_reason_gone;
            case EXISTS_AGAIN -> Messages.undo_reason_exists;
            case BEFORE_UNKNOWN -> Messages.undo_reason_unknown;
        };
    }
}
