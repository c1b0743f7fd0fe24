// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.account.DomainUse;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.ScannedObject;
import org.poststation.directory.account.rule.CheckedObject;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Finding;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** Reads a directory once: keeps what is needed of each entry, and what the rules say to it alone. */
final class SnapshotReader {

    private final MailDirectory directory;
    private final List<CheckRule> rules;
    private final Recipients recipients;
    private final RequiredAttributes required;
    private final List<Recipient> read = new ArrayList<>();
    private final Map<String, OwnDomain> domains = new HashMap<>();
    private final List<ObjectFinding> findings = new ArrayList<>();
    private final PasswordCount passwords = new PasswordCount();

    SnapshotReader(MailDirectory directory, List<CheckRule> rules) throws OperationException {
        this.directory = directory;
        this.rules = rules;
        this.recipients = new Recipients(directory.schema());
        this.required = new RequiredAttributes(directory.schema(), directory.session().schema());
    }

    /** The whole directory; the domains first, since the others are held against their limits. */
    Snapshot read(Progress progress) throws OperationException {
        directory.scan(EnumSet.of(ObjectKind.DOMAIN), required.all(), this::takeDomain, progress);
        directory.scan(EnumSet.complementOf(EnumSet.of(ObjectKind.DOMAIN)), required.all(), this::take, progress);
        return new Snapshot(directory.schema(), read, domains);
    }

    /** What was found while reading. */
    List<ObjectFinding> findings() {
        return findings;
    }

    List<PasswordUse> passwords() {
        return passwords.all();
    }

    private void takeDomain(ScannedObject scanned) {
        FieldValues values = scanned.object().values();
        domains.put(Snapshot.lower(scanned.row().address()), new OwnDomain(scanned.row(), values));
        check(scanned, Optional.of(new DomainUse(values, 0, 0, 0)));
    }

    private void take(ScannedObject scanned) {
        passwords.add(scanned.object().values());
        read.add(recipients.of(scanned));
        Optional<OwnDomain> domain = Optional.ofNullable(domains.get(Snapshot.lower(scanned.row().domain())));
        check(scanned, domain.map(own -> new DomainUse(own.values(), 0, 0, 0)));
    }

    /** The other mailboxes and aliases of the domain are not held against it here: a rule of its own counts them. */
    private void check(ScannedObject scanned, Optional<DomainUse> domain) {
        MailObject object = scanned.object();
        CheckedObject fields = CheckedObject.at(directory.clock(), object.kind(), object.values(),
                directory.schema(), domain);
        Set<String> needed = required.of(object.entry());
        ReadObject readObject = new ReadObject(object, fields, needed);
        for (CheckRule rule : rules) {
            for (Finding finding : rule.check(readObject)) {
                findings.add(new ObjectFinding(scanned.row(), finding));
            }
        }
    }
}
