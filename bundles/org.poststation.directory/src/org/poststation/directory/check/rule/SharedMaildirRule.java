// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.Recipient;
import org.poststation.directory.check.Snapshot;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Severity;

/** Mailboxes whose mail is kept in the same place. */
final class SharedMaildirRule extends NamedRule {

    SharedMaildirRule() {
        super("shared-maildir", Severity.CRITICAL);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return schema.has(ObjectKind.MAILBOX) && schema.kind(ObjectKind.MAILBOX).has(Field.MAILDIR);
    }

    @Override
    public List<ObjectFinding> check(Snapshot snapshot) {
        Map<String, Recipient> first = new HashMap<>();
        Map<String, List<Recipient>> shared = new TreeMap<>();
        for (Recipient recipient : snapshot.recipients()) {
            Recipient known = recipient.store().isEmpty() ? null : first.putIfAbsent(recipient.store(), recipient);
            if (known != null) {
                shared.computeIfAbsent(recipient.store(), absent -> new ArrayList<>(List.of(known))).add(recipient);
            }
        }
        List<ObjectFinding> findings = new ArrayList<>();
        shared.forEach((store, holders) -> holders
                .forEach(holder -> findings.add(ObjectFinding.of(this, holder.row(), named(store, holder, holders)))));
        return findings;
    }

    private static List<String> named(String store, Recipient holder, List<Recipient> holders) {
        List<String> arguments = new ArrayList<>(List.of(store));
        holders.stream().filter(other -> other != holder).forEach(other -> arguments.add(other.row().address()));
        return arguments;
    }
}
