// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.EntryRules;
import org.poststation.directory.SchemaViolation;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.ModifiedEntry;
import org.poststation.directory.ldif.LdifFault;
import org.poststation.directory.ldif.LdifRecord;
import org.poststation.directory.ldif.LdifSyntaxException;
import org.poststation.directory.ldif.MalformedLdif;
import org.poststation.operation.OperationException;

/** Checks records one by one; answers of the server come later. For use by one thread. */
final class CheckRun implements NameLedger.Resolution {

    private final ImportOptions options;
    private final EntryRules rules;
    private final EntryComparison comparison;
    private final ServerView server;
    private final List<Dn> contexts;
    private final NameLedger ledger;
    private final ImportFindings findings;
    private final Map<ImportOutcome, Long> expected = new EnumMap<>(ImportOutcome.class);
    private long passwords;

    /** What a check works with. */
    record Parts(DirectorySession session, ImportOptions options, ServerView server, NameLedger ledger,
            ImportFindings findings) {}

    CheckRun(Parts parts) throws OperationException {
        ServerSchema schema = parts.session().schema();
        this.options = parts.options();
        this.rules = new EntryRules(schema);
        this.comparison = new EntryComparison(schema, options.mode() == ImportMode.SYNC);
        this.server = parts.server();
        this.contexts = parts.session().server().namingContexts();
        this.ledger = parts.ledger();
        this.findings = parts.findings();
    }

    /** How many records would end how, once everything is resolved. */
    Map<ImportOutcome, Long> expected() {
        return expected;
    }

    /** How many passwords would be hashed. */
    long passwords() {
        return passwords;
    }

    boolean isFull() {
        return server.isFull();
    }

    boolean isIdle() {
        return server.isIdle();
    }

    /** Takes the answers that are there. */
    void answers() throws OperationException {
        if (!server.isIdle()) {
            server.next();
        }
    }

    void accept(ReadAhead.Item item) throws OperationException {
        switch (item.item()) {
            case MalformedLdif malformed -> {
                findings.add(new ImportFinding(kind(malformed), malformed.line(), malformed.column(),
                        malformed.dn(), List.of(), malformed.problem().explanation().what()));
                count(ImportOutcome.REJECTED);
            }
            case LdifRecord read -> {
                CheckedRecord record = new CheckedRecord(read, item.prepared().orElseThrow(), findings);
                remarks(record);
                if (record.isFailed()) {
                    count(ImportOutcome.REJECTED);
                } else {
                    ask(record);
                }
            }
        }
    }

    @Override
    public void duplicate(String dn, long line, long firstLine) throws OperationException {
        findings.add(new ImportFinding(FindingKind.DUPLICATE, line, 0, dn, List.of(),
                Wording.SENTENCES.text("found.DUPLICATE", firstLine)));
        failsAfterAll(ImportOutcome.ADDED);
    }

    @Override
    public void missing(String dn, long line, boolean above) throws OperationException {
        FindingKind kind = above ? FindingKind.PARENT : FindingKind.ABSENT;
        findings.add(new ImportFinding(kind, line, 0, dn, List.of(), Wording.SENTENCES.text("found." + kind)));
        failsAfterAll(above ? ImportOutcome.ADDED : ImportOutcome.CHANGED);
    }

    @Override
    public void surplus(String dn) throws OperationException {
        findings.add(new ImportFinding(FindingKind.DELETION, 0, 0, dn, List.of(),
                Wording.SENTENCES.text("found.DELETION")));
        count(ImportOutcome.DELETED);
    }

    private static FindingKind kind(MalformedLdif malformed) {
        return malformed.problem() instanceof LdifSyntaxException syntax && syntax.fault() == LdifFault.URL_OFF
                ? FindingKind.FILE_URL
                : FindingKind.SYNTAX;
    }

    private void remarks(CheckedRecord record) throws OperationException {
        for (var remark : record.read().remarks()) {
            record.note(FindingKind.REMARK, remark.what());
        }
        if (!options.mode().allows(record.change())) {
            record.note(FindingKind.MODE, Wording.SENTENCES.text("mode." + options.mode() + ".what", record.dn()));
        }
        if (options.syncBase().filter(base -> !record.dn().isWithin(base)).isPresent()) {
            record.note(FindingKind.MODE, Wording.SENTENCES.text("outside.what", record.dn(),
                    options.syncBase().get()));
        }
    }

    private void ask(CheckedRecord record) throws OperationException {
        Dn parent = record.parent();
        if (parent.isRoot() || contexts.contains(record.dn())) {
            server.look(record.dn(), entry -> decide(record, entry, true));
            return;
        }
        server.exists(parent, exists -> {
            if (exists) {
                server.look(record.dn(), entry -> decide(record, entry, true));
            } else {
                decide(record, Optional.empty(), false);
            }
        });
    }

    private void decide(CheckedRecord record, Optional<DirectoryEntry> entry, boolean hasParent)
            throws OperationException {
        ImportOutcome outcome = record.change() instanceof AddEntry add
                ? entry.isPresent() ? existing(record, add, entry.get()) : absent(record, add, hasParent)
                : changed(record, entry);
        if (record.isFailed()) {
            count(ImportOutcome.REJECTED);
        } else {
            passwords += record.passwords();
            count(outcome);
        }
    }

    private ImportOutcome absent(CheckedRecord record, AddEntry add, boolean hasParent) throws OperationException {
        if (!options.mode().adds()) {
            record.note(FindingKind.ABSENT, Wording.SENTENCES.text("found.ABSENT"));
            return ImportOutcome.REJECTED;
        }
        violations(record, rules.check(add.entry()));
        if (!record.isFailed()) {
            ledger.defines(record.dn(), record.line());
            if (!hasParent) {
                ledger.needsParent(record.dn(), record.parent(), record.line());
            }
        }
        return ImportOutcome.ADDED;
    }

    private ImportOutcome existing(CheckedRecord record, AddEntry add, DirectoryEntry present)
            throws OperationException {
        ledger.defines(record.dn(), record.line());
        if (!options.mode().updates()) {
            record.note(FindingKind.EXISTS, Wording.SENTENCES.text("found.EXISTS"));
            return ImportOutcome.REJECTED;
        }
        List<Modification> differences = comparison.differences(present, add.entry());
        if (differences.isEmpty()) {
            return ImportOutcome.UNCHANGED;
        }
        changes(record, present, differences);
        return ImportOutcome.CHANGED;
    }

    private ImportOutcome changed(CheckedRecord record, Optional<DirectoryEntry> entry) throws OperationException {
        DirectoryChange change = record.change();
        if (entry.isEmpty()) {
            ledger.needs(record.dn(), record.line());
        } else if (change instanceof ModifyEntry modify) {
            changes(record, entry.get(), modify.modifications());
        }
        return Decisions.outcome(change);
    }

    private void changes(CheckedRecord record, DirectoryEntry before, List<Modification> modifications)
            throws OperationException {
        List<SchemaViolation> violations = new ArrayList<>(
                rules.check(ModifiedEntry.of(before, modifications)));
        // what the server has put up with so far is not this record's fault
        violations.removeAll(rules.check(before));
        violations(record, violations);
        if (!record.isFailed()) {
            record.note(FindingKind.CHANGE, modifications.stream().map(Modification::attribute).distinct().toList(),
                    Wording.SENTENCES.text("found.CHANGE", modifications.size()));
        }
    }

    private static void violations(CheckedRecord record, List<SchemaViolation> violations) throws OperationException {
        for (SchemaViolation violation : violations) {
            record.note(FindingKind.SCHEMA, violation.name().isEmpty() ? List.of() : List.of(violation.name()),
                    violation.explanation().what());
        }
    }

    private void failsAfterAll(ImportOutcome before) {
        expected.merge(before, -1L, Long::sum);
        count(ImportOutcome.REJECTED);
    }

    private void count(ImportOutcome outcome) {
        expected.merge(outcome, 1L, Long::sum);
    }
}
