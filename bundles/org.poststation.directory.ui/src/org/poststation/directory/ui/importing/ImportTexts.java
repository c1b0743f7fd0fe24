// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.importing;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.bulk.FindingKind;
import org.poststation.directory.bulk.ImportMode;
import org.poststation.directory.bulk.ImportOutcome;
import org.poststation.directory.bulk.source.SourceFormat;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.icon.Icon;

/** The words of an import. */
final class ImportTexts {

    private ImportTexts() {}

    static String of(ImportMode mode) {
        return switch (mode) {
            case AS_WRITTEN -> Messages.import_mode_written;
            case ADD_ONLY -> Messages.import_mode_add;
            case UPDATE_ONLY -> Messages.import_mode_update;
            case ADD_OR_UPDATE -> Messages.import_mode_both;
            case SYNC -> Messages.import_mode_sync;
        };
    }

    static String of(SourceFormat format) {
        return switch (format) {
            case LDIF -> Messages.import_format_ldif;
            case CSV -> Messages.import_format_csv;
            case PASSWD -> Messages.import_format_passwd;
            case ALIASES -> Messages.import_format_aliases;
        };
    }

    static String of(FindingKind kind) {
        return switch (kind) {
            case SYNTAX -> Messages.import_kind_syntax;
            case FILE_URL -> Messages.import_kind_url;
            case SCHEMA -> Messages.import_kind_schema;
            case MODE -> Messages.import_kind_mode;
            case EXISTS -> Messages.import_kind_exists;
            case ABSENT -> Messages.import_kind_absent;
            case PARENT -> Messages.import_kind_parent;
            case DUPLICATE -> Messages.import_kind_duplicate;
            case REMARK -> Messages.import_kind_remark;
            case CHANGE -> Messages.import_kind_change;
            case DELETION -> Messages.import_kind_deletion;
        };
    }

    static String of(ImportOutcome outcome) {
        return switch (outcome) {
            case ADDED -> Messages.import_outcome_added;
            case CHANGED -> Messages.import_outcome_changed;
            case RENAMED -> Messages.import_outcome_renamed;
            case DELETED -> Messages.import_outcome_deleted;
            case UNCHANGED -> Messages.import_outcome_unchanged;
            case DONE_BEFORE -> Messages.import_outcome_before;
            case REJECTED -> Messages.import_outcome_rejected;
            case SKIPPED -> Messages.import_outcome_skipped;
            case UNKNOWN -> Messages.import_outcome_unknown;
        };
    }

    static Icon icon(ImportOutcome outcome) {
        return switch (outcome) {
            case ADDED, CHANGED, RENAMED, DELETED -> Icon.OK;
            case UNCHANGED, DONE_BEFORE -> Icon.NEUTRAL;
            case REJECTED -> Icon.CRITICAL;
            case SKIPPED -> Icon.WARNING;
            case UNKNOWN -> Icon.UNKNOWN;
        };
    }

    /** What a check expects, in sentences. */
    static String summary(CheckedImport checked) {
        List<String> sentences = new ArrayList<>();
        sentences.add(MessageFormat.format(Messages.import_check_summary, checked.report().records(),
                checked.report().expected(ImportOutcome.ADDED), checked.report().expected(ImportOutcome.CHANGED),
                checked.report().expected(ImportOutcome.UNCHANGED)));
        add(sentences, Messages.import_check_deletions, checked.report().deletions());
        add(sentences, Messages.import_check_rejected, checked.report().expected(ImportOutcome.REJECTED)
                + checked.report().expected(ImportOutcome.SKIPPED));
        if (checked.report().passwords() > 0) {
            sentences.add(MessageFormat.format(checked.draft().hashed()
                    ? Messages.import_check_hashed
                    : Messages.import_check_plain, checked.report().passwords()));
        }
        return String.join(" ", sentences);
    }

    /** What the button says that starts the import. */
    static String button(CheckedImport checked) {
        return checked.report().deletions() > 0
                ? MessageFormat.format(Messages.import_deleting_button, checked.entries(),
                        checked.report().deletions())
                : MessageFormat.format(Messages.import_finish_button, checked.entries());
    }

    private static void add(List<String> sentences, String sentence, long count) {
        if (count > 0) {
            sentences.add(MessageFormat.format(sentence, count));
        }
    }
}
