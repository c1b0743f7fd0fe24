// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check.rule;

import java.util.List;

import org.poststation.directory.check.CheckRule;

/** The rules of this package. */
public final class DirectoryRules {

    /** All in the order in which they are shown. */
    public static final List<CheckRule> ALL = List.of(new UnreadableValueRule(), new RequiredValueMissingRule(),
            new UpperCaseAddressRule(), new UnicodeDomainRule(), new MissingTargetRule(), new InactiveTargetRule(),
            new TargetWithoutDomainRule(), new AliasLoopRule(), new DuplicateAddressRule(), new SharedMaildirRule(),
            new MailmanSetRule(), new QuotaUnitMixedRule(), new DomainOverLimitRule(), new AddressOutsideDomainRule(),
            new DomainWithoutEntryRule());

    private DirectoryRules() {}
}
