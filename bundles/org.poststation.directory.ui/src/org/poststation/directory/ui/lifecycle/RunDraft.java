// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.poststation.directory.lifecycle.LifecycleReview;
import org.poststation.directory.lifecycle.LifecycleReview.Share;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.NextStep;
import org.poststation.directory.lifecycle.NextStep.Deactivate;
import org.poststation.directory.lifecycle.NextStep.Delete;
import org.poststation.directory.lifecycle.NextStep.Notify;
import org.poststation.directory.lifecycle.Outlook;
import org.poststation.directory.ui.internal.Messages;

/**
 * A run that somebody looks at before it is started. Knows no widget.
 *
 * @param due what would be done now
 * @param exceeding the domains of which it would touch more than the rules allow
 * @param mostPercent what the rules allow
 */
record RunDraft(List<Outlook> due, List<Share> exceeding, int mostPercent) {

    static RunDraft of(LifecycleReview review, LifecycleSettings settings) {
        return new RunDraft(review.due(), review.exceeding(settings.mostPercent()), settings.mostPercent());
    }

    /** How many accounts have a step of this kind. */
    int count(Class<? extends NextStep> step) {
        return (int) due.stream().map(Outlook::step).filter(step::isInstance).count();
    }

    /** How many accounts would be deleted. */
    int deletions() {
        return count(Delete.class);
    }

    /** What will happen, in a sentence. */
    String summary() {
        return MessageFormat.format(Messages.lifecycle_run_summary, due.size(), count(Deactivate.class),
                messages(), deletions(), count(NextStep.Release.class));
    }

    private long messages() {
        return due.stream().map(Outlook::step).filter(step -> step instanceof Notify
                || step instanceof Deactivate off && off.rule().notice().isPresent()).count();
    }

    /** What the button says that starts it. */
    String button() {
        return deletions() > 0
                ? MessageFormat.format(Messages.lifecycle_run_deleting, due.size() - deletions(), deletions())
                : MessageFormat.format(Messages.lifecycle_run_button, due.size());
    }

    /** What it would touch too much of; empty when that is usual. */
    Optional<String> warning() {
        return exceeding.stream().findFirst().map(share -> MessageFormat.format(Messages.lifecycle_run_exceeding,
                share.touched(), share.accounts(), share.domain(), mostPercent, exceeding.size() - 1));
    }

    /**
     * Why it can't be started as it stands; empty when it can.
     *
     * @param typed what was typed to agree to the deletions
     * @param allowed whether it may touch more than the rules allow
     */
    Optional<String> obstacle(String typed, boolean allowed) {
        if (due.isEmpty()) {
            return Optional.of(Messages.lifecycle_run_nothing);
        }
        if (!exceeding.isEmpty() && !allowed) {
            return Optional.of(Messages.lifecycle_run_disallowed);
        }
        boolean isTyped = typed.strip().equals(Integer.toString(deletions()));
        return deletions() == 0 || isTyped ? Optional.empty() : Optional.of(question());
    }

    /** What to type to agree to the deletions. */
    String question() {
        return MessageFormat.format(Messages.lifecycle_run_question, deletions(),
                Integer.toString(deletions()));
    }

    /** How much of a domain the run may touch; empty for what the rules allow. */
    Optional<Integer> percent() {
        return exceeding.stream().map(Share::percent).max(Integer::compare).map(most -> Math.min(most, 100));
    }

    /** What was agreed to: these accounts, and of each this step. */
    Predicate<Outlook> agreed() {
        Map<String, Class<?>> steps = new HashMap<>();
        due.forEach(outlook -> steps.put(outlook.account().id(), outlook.step().getClass()));
        return found -> found.step() instanceof NextStep.Release
                || found.step().getClass().equals(steps.get(found.account().id()));
    }
}
