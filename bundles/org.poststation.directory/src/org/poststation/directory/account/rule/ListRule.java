// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import static org.poststation.directory.account.rule.CheckedObject.finding;

import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping.Membership;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Lists that nobody reads or nobody cares for. Members of a Mailman list are not in the directory. */
final class ListRule implements FieldRule {

    @Override
    public List<Finding> check(CheckedObject object) {
        if (object.kind() != ObjectKind.LIST) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        boolean isMailman = object.schema().mailmanLists();
        List<String> members = object.values().all(Field.MEMBERS);
        if (members.isEmpty() && !isMailman) {
            boolean isRefused = object.mapping().membership() == Membership.DNS_ON_LIST;
            findings.add(finding("list-without-members", isRefused ? Severity.CRITICAL : Severity.WARNING,
                    Field.MEMBERS));
        }
        if (!isMailman && members.stream().anyMatch(object::isOwn)) {
            findings.add(finding("list-in-itself", Severity.CRITICAL, Field.MEMBERS));
        }
        if (isMailman && object.knows(Field.OWNERS) && !object.values().has(Field.OWNERS)) {
            findings.add(finding("list-without-owner", Severity.NOTICE, Field.OWNERS));
        }
        return findings;
    }
}
