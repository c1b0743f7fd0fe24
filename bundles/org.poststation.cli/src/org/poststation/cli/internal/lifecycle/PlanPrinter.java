// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.lifecycle.LifecycleReview;
import org.poststation.directory.lifecycle.LifecycleReview.Share;
import org.poststation.directory.lifecycle.Outlook;
import org.poststation.directory.lifecycle.Reason;
import org.poststation.platform.json.Json;

/**
 * Prints what will happen to accounts: one line or object for each, then a summary.
 *
 * @param output where to
 * @param json whether as objects of JSON
 */
record PlanPrinter(Output output, boolean json) {

    void print(LifecycleReview review, int mostPercent) {
        List<Share> exceeding = review.exceeding(mostPercent);
        if (json) {
            review.outlooks().forEach(outlook -> output.line(Json.line(object(outlook, review))));
            output.line(Json.line(Map.of("summary", summary(review, exceeding))));
            return;
        }
        Table table = new Table(output::line, List.of("WHEN", "STEP", "ADDRESS", "WHY"));
        for (Outlook outlook : review.outlooks()) {
            table.row(List.of(when(outlook, review), LifecycleWords.of(outlook.step()), outlook.account().address(),
                    outlook.reason().map(Reason::word).orElse("")));
        }
        table.flush();
        output.line(review.due().size() + " due now, " + (review.outlooks().size() - review.due().size()) + " later");
        exceeding.forEach(share -> output.line("A run would stop: " + share.touched() + " of " + share.accounts()
                + " accounts of " + share.domain() + " are more than " + mostPercent + " %."));
    }

    private static String when(Outlook outlook, LifecycleReview review) {
        return review.due().contains(outlook) ? "now" : LifecycleWords.of(outlook.step().due());
    }

    private static Map<String, Object> object(Outlook outlook, LifecycleReview review) {
        Map<String, Object> line = LifecycleWords.object(outlook);
        line.put("now", review.due().contains(outlook));
        return line;
    }

    private static Map<String, Object> summary(LifecycleReview review, List<Share> exceeding) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("at", review.at().toString());
        summary.put("accounts", review.accounts().values().stream().mapToInt(Integer::intValue).sum());
        summary.put("due", review.due().size());
        summary.put("later", review.outlooks().size() - review.due().size());
        summary.put("exceeding", exceeding.stream().map(Share::domain).toList());
        return summary;
    }
}
