// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.Modification.Type;
import org.poststation.directory.journal.Intent;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.journal.Journal.Order;
import org.poststation.directory.journal.JournalAction;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ConnectionProfile.Endpoint;
import org.poststation.profile.SecretStore;
import org.poststation.profile.TransportSecurity;
import org.poststation.testkit.profile.MemoryProfileStore;

/** A journal in a folder, and changes to keep in it. */
final class Fixture {

    static final JournalAction SET = JournalAction.of("mailbox.set", "mailbox set", "zoe@example.org");
    static final ConnectionProfile SERVER = ConnectionProfile.of("command line",
            Endpoint.of("ldap.example.org", 389, TransportSecurity.START_TLS), "cn=admin,dc=example,dc=org",
            "dc=example,dc=org");

    private Fixture() {}

    static FileJournal journal(Path folder, SecretStore secrets) {
        return journal(folder, secrets, Clock.systemUTC());
    }

    static FileJournal journal(Path folder, SecretStore secrets, Clock clock) {
        JournalSettings settings = new JournalSettings(folder, secrets, clock);
        return (FileJournal) new FileJournals(Optional.of(settings), new MemoryProfileStore()).of(SERVER);
    }

    /** A change of the description of an entry. */
    static Intent describe(String name, String before, String after) {
        Dn dn = dn(name);
        DirectoryEntry entry = DirectoryEntry.builder(dn).add("cn", List.of(AttributeValue.of(name)))
                .add("description", List.of(AttributeValue.of(before))).build();
        return new Intent(Optional.of(entry), new ModifyEntry(dn,
                List.of(new Modification(Type.REPLACE, "description", List.of(AttributeValue.of(after))))));
    }

    static Intent add(String name) {
        return new Intent(Optional.empty(),
                new AddEntry(DirectoryEntry.builder(dn(name)).add("cn", List.of(AttributeValue.of(name))).build()));
    }

    static Dn dn(String name) {
        return Dn.ROOT.child("dc", "org").child("dc", "example").child("cn", name);
    }

    static List<JournaledChange> changes(Journal journal, long id, Order order) throws OperationException {
        List<JournaledChange> all = new ArrayList<>();
        try (JournaledChanges changes = journal.changes(id, order)) {
            for (Optional<JournaledChange> change = changes.next(); change.isPresent(); change = changes.next()) {
                all.add(change.get());
            }
        }
        return all;
    }

    static List<String> names(Journal journal, long id, Order order) throws OperationException {
        return changes(journal, id, order).stream()
                .map(change -> change.intent().change().dn().rdn().orElseThrow().value()).toList();
    }
}
