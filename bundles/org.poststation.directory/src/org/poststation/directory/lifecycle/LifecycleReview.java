// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.poststation.operation.Explanation;

/**
 * All accounts of a directory that something will happen to, and what a run would do now.
 *
 * @param at the moment of which it speaks
 * @param outlooks the accounts on their way, those that are due to leave it, and those that will be due within the
 *            horizon of the review; by the time at which their step is due
 * @param others the accounts that no outlook speaks of, and that are switched off or expire within the horizon
 * @param deleted the cases that ended with a deletion, the latest first
 * @param accounts how many accounts each domain has, by its name in lower case
 * @param problems what keeps rules from working, for example last logins that nobody has
 */
public record LifecycleReview(Instant at, List<Outlook> outlooks, List<LifecycleAccount> others,
        List<LifecycleCase> deleted, Map<String, Integer> accounts, List<Explanation> problems) {

    private static final int WHOLE = 100;

    /** Keeps unchangeable copies. */
    public LifecycleReview {
        outlooks = List.copyOf(outlooks);
        others = List.copyOf(others);
        deleted = List.copyOf(deleted);
        accounts = Map.copyOf(accounts);
        problems = List.copyOf(problems);
    }

    /**
     * A domain of which a run would touch much.
     *
     * @param domain its name
     * @param touched how many accounts would be switched off or deleted
     * @param others the accounts that no outlook speaks of, and that are switched off or expire within the horizon
    * @param deleted the cases that ended with a deletion, the latest first
    * @param accounts how many it has
     */
    public record Share(String domain, int touched, int accounts) {

        /** The part in percent, rounded up. */
        public int percent() {
            return (touched * WHOLE + accounts - 1) / Math.max(accounts, 1);
        }
    }

    /** What a run would do now. */
    public List<Outlook> due() {
        return outlooks.stream().filter(this::isDue).toList();
    }

    /** Whether a run would do something to the account now. */
    public boolean isDue(Outlook outlook) {
        return !outlook.step().due().isAfter(at) && !(outlook.step() instanceof NextStep.Stay);
    }

    /**
     * The domains of which a run would switch off or delete more accounts than it may. One account of a domain may
     * always be touched, however small the domain is.
     *
     * @param mostPercent how much it may
     */
    public List<Share> exceeding(int mostPercent) {
        Map<String, Integer> touched = new TreeMap<>();
        for (Outlook outlook : due()) {
            if (outlook.step() instanceof NextStep.Deactivate || outlook.step() instanceof NextStep.Delete) {
                touched.merge(outlook.account().domain(), 1, Integer::sum);
            }
        }
        return touched.entrySet().stream()
                .map(domain -> new Share(domain.getKey(), domain.getValue(),
                        accounts.getOrDefault(domain.getKey(), 0)))
                .filter(share -> share.touched() > 1 && share.percent() > mostPercent).toList();
    }
}
