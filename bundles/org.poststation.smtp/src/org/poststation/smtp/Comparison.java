// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.poststation.smtp.Step.Kind;

/**
 * Two dialogues side by side.
 *
 * @param left one
 * @param right the other
 * @param rows step by step, in the order of the left one, then what only the right one has
 */
public record Comparison(Transcript left, Transcript right, List<Row> rows) {

    /**
     * One step in both.
     *
     * @param step for reading
     * @param left what the one answered; empty when it did not get there
     * @param right what the other answered
     * @param isSame whether both gave the same code, status and, to EHLO, the same extensions; words do not count
     */
    public record Row(String step, Optional<SmtpReply> left, Optional<SmtpReply> right, boolean isSame) {}

    /** Compares. */
    public static Comparison of(Transcript left, Transcript right) {
        Map<String, StepResult> ours = byName(left);
        Map<String, StepResult> theirs = byName(right);
        Set<String> names = new LinkedHashSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        List<Row> rows = new ArrayList<>();
        for (String name : names) {
            Optional<StepResult> one = Optional.ofNullable(ours.get(name));
            Optional<StepResult> other = Optional.ofNullable(theirs.get(name));
            rows.add(new Row(name, one.map(StepResult::reply), other.map(StepResult::reply),
                    one.isPresent() && other.isPresent() && isSame(one.get(), other.get())));
        }
        return new Comparison(left, right, List.copyOf(rows));
    }

    /** Whether both came equally far and answered the same. */
    public boolean isSame() {
        return rows.stream().allMatch(Row::isSame) && left.failure().isPresent() == right.failure().isPresent();
    }

    /** The second EHLO is another step than the first. */
    private static Map<String, StepResult> byName(Transcript transcript) {
        Map<String, StepResult> steps = new LinkedHashMap<>();
        for (StepResult result : transcript.steps()) {
            String name = result.step().name();
            int times = 2;
            while (steps.containsKey(name)) {
                name = result.step().name() + " (" + times++ + ')';
            }
            steps.put(name, result);
        }
        return steps;
    }

    private static boolean isSame(StepResult one, StepResult other) {
        return one.reply().code() == other.reply().code()
                && one.reply().enhancedStatus().equals(other.reply().enhancedStatus())
                && (one.step().kind() != Kind.EHLO || Capabilities.of(one.reply()).extensions().keySet()
                        .equals(Capabilities.of(other.reply()).extensions().keySet()));
    }
}
