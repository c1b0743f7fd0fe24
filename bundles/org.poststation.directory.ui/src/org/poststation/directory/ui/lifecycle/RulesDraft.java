// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.lifecycle.RuleDraft.Problem;

/** The rules of a directory while somebody edits them. Knows no widget; for one thread. */
final class RulesDraft {

    private final List<RuleDraft> rules = new ArrayList<>();
    private SettingsDraft settings;

    RulesDraft(LifecycleSettings kept) {
        settings = SettingsDraft.of(kept);
        kept.rules().forEach(rule -> rules.add(RuleDraft.of(rule)));
    }

    /** The rules in the order in which they stand. */
    List<RuleDraft> rules() {
        return List.copyOf(rules);
    }

    SettingsDraft settings() {
        return settings;
    }

    void settings(SettingsDraft changed) {
        settings = changed;
    }

    /** Adds a rule; its place. */
    int add(RuleDraft rule) {
        rules.add(rule);
        return rules.size() - 1;
    }

    void set(int place, RuleDraft rule) {
        rules.set(place, rule);
    }

    void remove(int place) {
        rules.remove(place);
    }

    /** What is wrong with a rule, alone or beside the others. */
    Optional<Problem> problem(int place) {
        RuleDraft rule = rules.get(place);
        Optional<Problem> own = rule.problem(settings.lastLogin());
        return own.isPresent() || rules.stream().filter(rule::replaces).count() == 1
                ? own
                : Optional.of(new Problem("domain", Messages.lifecycle_twice_problem));
    }

    /** Why they can't be kept, as one sentence; empty when they can. */
    Optional<String> obstacle() {
        for (int i = 0; i < rules.size(); i++) {
            Optional<Problem> wrong = problem(i);
            if (wrong.isPresent()) {
                return Optional.of(NLS.bind(Messages.lifecycle_rule_obstacle, rules.get(i).domain(),
                        wrong.get().text()));
            }
        }
        return settings.problem().map(Problem::text);
    }

    /** Everything to keep; only without an obstacle. */
    LifecycleSettings kept() {
        return settings.settings().withRules(rules.stream().map(RuleDraft::rule).toList());
    }

    /** Settings by which only this rule is followed, as if it was on. */
    LifecycleSettings only(int place) {
        LifecycleRule rule = rules.get(place).rule();
        return settings.settings().withRules(List.of(
                new LifecycleRule(rule.domain(), rule.condition(), true, rule.notice(), rule.deletion())));
    }
}
