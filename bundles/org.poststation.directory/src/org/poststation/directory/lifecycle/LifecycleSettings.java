// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is to happen to dead accounts of one directory.
 *
 * @param rules at most one for each reason in each domain
 * @param lastLogin where the moment of the last login is recorded; empty when nowhere: nobody is taken for unused then
 * @param noticeAttribute attribute with another address of the owner, to which messages go where it is there; empty to
 *            always write to the account itself
 * @param mostPercent how much of a domain's accounts one run may switch off or delete without being asked, in percent
 */
public record LifecycleSettings(List<LifecycleRule> rules, Optional<LoginSource> lastLogin,
        Optional<String> noticeAttribute, int mostPercent) {

    /** The usual bound of one run: 10 %. */
    public static final int USUAL_PERCENT = 10;

    /** No rules. */
    public static final LifecycleSettings NONE = new LifecycleSettings(List.of(), Optional.empty(), Optional.empty(),
            USUAL_PERCENT);

    /** Keeps the rules in the order of domains and reasons. */
    public LifecycleSettings {
        rules = rules.stream().sorted(Comparator.comparing(LifecycleRule::domain)
                .thenComparing(LifecycleRule::reason)).toList();
    }

    /**
     * The rule in force for a domain, its own or that for all; empty when there is none or it is off.
     *
     * @param domain in lower case
     */
    public Optional<LifecycleRule> rule(String domain, Reason reason) {
        return find(domain, reason).or(() -> find(LifecycleRule.EVERY_DOMAIN, reason)).filter(LifecycleRule::on);
    }

    /** The rule that stands for exactly this domain, also when it is off. */
    public Optional<LifecycleRule> find(String domain, Reason reason) {
        for (LifecycleRule rule : rules) {
            if (rule.reason() == reason && rule.domain().equals(domain)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** Whether a rule for this reason is on for any domain. */
    public boolean isOn(Reason reason) {
        return rules.stream().anyMatch(rule -> rule.on() && rule.reason() == reason);
    }

    /** These settings with a rule, in place of the one that it replaces. */
    public LifecycleSettings with(LifecycleRule rule) {
        List<LifecycleRule> changed = new ArrayList<>(rules);
        changed.removeIf(rule::replaces);
        changed.add(rule);
        return withRules(changed);
    }

    /** These settings without a rule. */
    public LifecycleSettings without(LifecycleRule rule) {
        return withRules(rules.stream().filter(other -> !other.replaces(rule)).toList());
    }

    /** These settings with other rules. */
    public LifecycleSettings withRules(List<LifecycleRule> others) {
        return new LifecycleSettings(others, lastLogin, noticeAttribute, mostPercent);
    }

    /** These settings with another source of last logins. */
    public LifecycleSettings withLastLogin(Optional<LoginSource> other) {
        return new LifecycleSettings(rules, other, noticeAttribute, mostPercent);
    }
}
