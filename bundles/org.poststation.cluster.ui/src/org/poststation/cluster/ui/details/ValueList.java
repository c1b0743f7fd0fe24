// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.health.WorstFirst;
import org.poststation.cluster.node.KernelLog;
import org.poststation.cluster.node.MailTraffic;
import org.poststation.cluster.node.Question;
import org.poststation.cluster.node.Reading;
import org.poststation.cluster.node.Reading.Why;
import org.poststation.cluster.status.NodeAnswer;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.model.Finding;
import org.poststation.model.Severity;
import org.poststation.profile.node.NodeProfile;
import org.poststation.remote.node.SudoersLine;

/** Collects the values of one answer, section by section. */
final class ValueList {

    /** What only root may ask on most nodes, and the commands that it takes. */
    private static final Map<Question<?>, List<String>> AS_ROOT = Map.of(KernelLog.QUESTION, KernelLog.AS_ROOT,
            MailTraffic.QUESTION, MailTraffic.AS_ROOT);

    private final NodeProfile node;
    private final NodeAnswer answer;
    private final List<ValueRow> rows = new ArrayList<>();

    /** Takes the values of one section. */
    final class Section {

        private final String title;

        private Section(String title) {
            this.title = title;
        }

        /** Adds a value about which nothing is ever found. */
        void add(String what, String value) {
            rows.add(new ValueRow(title, what, value, Severity.OK, true));
        }

        /**
         * Adds a value with the worst that was found about it.
         *
         * @param subject of those findings, or the name of their rule
         */
        void add(String what, String value, String subject) {
            Severity worst = WorstFirst
                    .worst(answer.findings().stream()
                            .filter(finding -> finding.subject().equals(subject) || finding.rule().equals(subject))
                            .toList())
                    .map(Finding::severity).orElse(Severity.OK);
            rows.add(new ValueRow(title, what, value, worst, true));
        }
    }

    ValueList(NodeProfile node, NodeAnswer answer) {
        this.node = node;
        this.answer = answer;
    }

    /** Adds a section; a question without an answer becomes one line that says why. */
    <T> void section(String title, Question<T> question, BiConsumer<T, Section> values) {
        switch (answer.look().now().reading(question)) {
            case Reading.Known<T> known -> known(title, known, values);
            case Reading.Absent<T> absent ->
                rows.add(new ValueRow(title, "", why(question, absent.why()), severity(absent.why()), false));
        }
    }

    List<ValueRow> rows() {
        return List.copyOf(rows);
    }

    private <T> void known(String title, Reading.Known<T> known, BiConsumer<T, Section> values) {
        int before = rows.size();
        values.accept(known.value(), new Section(title));
        if (rows.size() == before) {
            rows.add(new ValueRow(title, "", Messages.value_none_text, Severity.OK, false));
        }
        if (!known.isWhole()) {
            rows.add(new ValueRow(title, "", Messages.value_cut_text, Severity.WARNING, false));
        }
    }

    /** Of what only root may ask, the right that is missing is named. */
    private String why(Question<?> question, Why why) {
        return why == Why.NOT_ALLOWED && AS_ROOT.containsKey(question)
                ? NLS.bind(Messages.value_sudoers_text, SudoersLine.of(node, AS_ROOT.get(question)))
                : Words.of(why);
    }

    private static Severity severity(Why why) {
        return switch (why) {
            case NOT_HERE -> Severity.OK;
            case NOT_ALLOWED, UNREADABLE -> Severity.NOTICE;
            case TIMED_OUT, TOO_LARGE -> Severity.WARNING;
        };
    }
}
