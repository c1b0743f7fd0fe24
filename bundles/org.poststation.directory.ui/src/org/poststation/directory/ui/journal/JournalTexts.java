// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.journal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.journal.ChangeResult;
import org.poststation.directory.journal.ChangeResult.Done;
import org.poststation.directory.journal.ChangeResult.Failed;
import org.poststation.directory.journal.ChangeResult.NotSent;
import org.poststation.directory.journal.ChangeResult.Unknown;
import org.poststation.directory.journal.JournalCounts;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.ui.icon.Icon;

/** The words of the journal. */
final class JournalTexts {

    private JournalTexts() {}

    /** What became of an entry, in words. */
    static String result(JournalRow row) {
        List<String> words = new ArrayList<>();
        switch (row.entry().state()) {
            case FINISHED -> {
                // the counts say it
            }
            case RUNNING -> words.add(Messages.journal_state_running);
            case INTERRUPTED -> words.add(Messages.journal_state_interrupted);
            case DAMAGED -> words.add(Messages.journal_state_damaged);
            case UNREADABLE -> words.add(Messages.journal_state_unreadable);
        }
        JournalCounts counts = row.entry().counts();
        add(words, counts.done(), Messages.journal_count_done);
        add(words, counts.failed(), Messages.journal_count_failed);
        add(words, counts.notSent(), Messages.journal_count_notsent);
        add(words, counts.unknown(), Messages.journal_count_unknown);
        row.undoneBy().ifPresent(id -> words.add(NLS.bind(Messages.journal_undone_by, id)));
        return String.join(", ", words);
    }

    /** The icon for what became of an entry. */
    static Icon icon(JournalRow row) {
        JournalCounts counts = row.entry().counts();
        if (row.undoneBy().isPresent()) {
            return Icon.UNDO;
        }
        return switch (row.entry().state()) {
            case RUNNING -> Icon.LOADING;
            case INTERRUPTED, DAMAGED -> Icon.WARNING;
            case UNREADABLE -> Icon.UNKNOWN;
            case FINISHED -> counts.failed() > 0
                    ? Icon.CRITICAL
                    : counts.unknown() > 0 ? Icon.UNKNOWN : counts.notSent() > 0 ? Icon.NEUTRAL : Icon.OK;
        };
    }

    /** What became of a change, in a word. */
    static String word(ChangeResult result) {
        return switch (result) {
            case Done done -> Messages.journal_result_done;
            case Failed failed -> NLS.bind(Messages.journal_result_failed, failed.resultCode());
            case NotSent notSent -> Messages.journal_result_notsent;
            case Unknown unknown -> Messages.journal_result_unknown;
        };
    }

    /** The icon for what became of a change. */
    static Icon icon(ChangeResult result) {
        return switch (result) {
            case Done done -> Icon.OK;
            case Failed failed -> Icon.CRITICAL;
            case NotSent notSent -> Icon.NEUTRAL;
            case Unknown unknown -> Icon.UNKNOWN;
        };
    }

    private static void add(List<String> words, long count, String sentence) {
        if (count > 0) {
            words.add(NLS.bind(sentence, Words.number(count)));
        }
    }
}
