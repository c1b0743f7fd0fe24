// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.smtp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.smtp.Comparison;
import org.poststation.smtp.SmtpReply;
import org.poststation.smtp.Transcript;

/**
 * What was answered to one step.
 *
 * @param number from 0 on
 * @param step for reading
 * @param left what the first server answered
 * @param right what the second one answered; empty when there is none
 * @param isSame whether both answered the same; true when there is only one
 */
record AnswerRow(int number, String step, Optional<SmtpReply> left, Optional<SmtpReply> right, boolean isSame) {

    /** The answers of one dialogue, or of two side by side. */
    static List<AnswerRow> of(List<Transcript> said) {
        List<AnswerRow> rows = new ArrayList<>();
        if (!said.isEmpty()) {
            boolean isAlone = said.size() == 1;
            for (Comparison.Row row : Comparison.of(said.getFirst(), said.getLast()).rows()) {
                rows.add(new AnswerRow(rows.size(), row.step(), row.left(), isAlone ? Optional.empty() : row.right(),
                        isAlone || row.isSame()));
            }
        }
        return rows;
    }

    /** Whether a server refused. */
    boolean isRefused() {
        return left.filter(reply -> !reply.isPositive()).isPresent()
                || right.filter(reply -> !reply.isPositive()).isPresent();
    }
}
