// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;

import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/**
 * Looks at the values of one mail object, while it is edited or when a whole directory is checked. Stateless, reads
 * nothing.
 */
public interface FieldRule {

    /** All rules in the order in which their findings are shown. */
    List<FieldRule> ALL = List.of(new NotAnAddressRule(), new DuplicateTargetRule(), new ForwardWithoutTargetRule(),
            new ForwardToItselfRule(), new ForwardKeepsNoCopyRule(), new ForwardAndVacationRule(),
            new ForwardFlagMissingRule(), new VacationFlagMissingRule(), new VacationWithoutTextRule(),
            new VacationEndsBeforeStartRule(), new VacationOverRule(), new AliasWithoutTargetRule(),
            new AliasToItselfRule(), new ListWithoutMembersRule(), new ListInItselfRule(), new ListWithoutOwnerRule(),
            new ExpiredButActiveRule(), new DeletedButActiveRule(), new QuotaUnlimitedRule(), new QuotaTooSmallRule(),
            new QuotaOverDomainLimitRule(),
            new QuotasOverDomainLimitRule(), new DomainFullRule(ObjectKind.MAILBOX),
            new DomainFullRule(ObjectKind.ALIAS), new DomainUseUnknownRule(), new WeakPasswordRule(),
            new LockedPasswordRule());

    /** Its stable name, the {@link Finding#rule} of what it finds. */
    String id();

    /** How bad its findings usually are; a single one may differ. */
    Severity severity();

    /** Whether a schema has what the rule looks at. */
    boolean appliesTo(SchemaProfile schema);

    /** Whether it asks if the domain has room for one more, which says nothing about objects that are there. */
    default boolean concernsAdding() {
        return false;
    }

    /** What is suspicious, with the name of the field as subject; empty when nothing is. */
    List<Finding> check(CheckedObject object);
}
