// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.List;

import org.poststation.directory.Dn;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.ldif.LdifRecord;
import org.poststation.model.Severity;
import org.poststation.operation.OperationException;

/** A record that is being checked, and whether something speaks against it. For use by one thread. */
final class CheckedRecord {

    private final LdifRecord read;
    private final Prepared prepared;
    private final ImportFindings findings;
    private Dn parent;
    private boolean failed;

    CheckedRecord(LdifRecord read, Prepared prepared, ImportFindings findings) {
        this.read = read;
        this.prepared = prepared;
        this.findings = findings;
    }

    LdifRecord read() {
        return read;
    }

    DirectoryChange change() {
        return prepared.change();
    }

    /** How many passwords of it would be hashed. */
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

    long line() {
        return read.place().line();
    }

    /** Whether it would be rejected by what is known so far. */
    boolean isFailed() {
        return failed;
    }

    void note(FindingKind kind, String text) throws OperationException {
        note(kind, List.of(), text);
    }

    void note(FindingKind kind, List<String> attributes, String text) throws OperationException {
        failed |= kind.severity() == Severity.CRITICAL;
        findings.add(new ImportFinding(kind, line(), 0, dn().toString(), attributes, text));
    }
}
