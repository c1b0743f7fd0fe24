// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account.rule;

import java.util.List;

import org.poststation.model.Finding;

/** Looks at the values of one mail object. Stateless, reads nothing. */
@FunctionalInterface
public interface FieldRule {

    /** All rules in the order in which their findings are shown. */
    List<FieldRule> ALL = List.of(new AddressRule(), new ForwardRule(), new VacationRule(), new TargetRule(),
            new ListRule(), new ExpiryRule(), new QuotaRule(), new DomainLimitRule(), new PasswordRule());

    /** What is suspicious; empty when nothing is. */
    List<Finding> check(CheckedObject object);
}
