// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;
import java.util.Optional;

import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping.Membership;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Severity;

/** Lists that nobody reads. Members of a Mailman list are not in the directory. */
final class ListWithoutMembersRule extends ObjectRule {

    private static final List<Field> MEMBERS = List.of(Field.MEMBERS, Field.MEMBER_ENTRIES, Field.MEMBER_FILTERS);

    ListWithoutMembersRule() {
        super("list-without-members", Severity.WARNING, ObjectKind.LIST, Field.MEMBERS);
    }

    @Override
    public boolean appliesTo(SchemaProfile schema) {
        return super.appliesTo(schema) && !schema.mailmanLists();
    }

    @Override
    Optional<List<String>> suspicion(CheckedObject object) {
        return when(appliesTo(object.schema()) && MEMBERS.stream().noneMatch(object.values()::has));
    }

    /** A group of DNs without members is no valid entry. */
    @Override
    Severity severity(CheckedObject object) {
        return object.mapping().membership() == Membership.DNS_ON_LIST ? Severity.CRITICAL : Severity.WARNING;
    }
}
