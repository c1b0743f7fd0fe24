// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.details;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.health.HealthRules;
import org.poststation.cluster.health.HealthText;
import org.poststation.cluster.status.NodeAnswer;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.cluster.ui.internal.Words;
import org.poststation.cluster.ui.login.NodeQuestion;
import org.poststation.cluster.ui.model.NodeItem;
import org.poststation.model.Finding;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.table.Rows;

/** Decides what the details of the selected node show. Free of widgets; always on the thread of its display. */
final class DetailsPresenter {

    /** Where it is shown, and what the reader may start. */
    interface Display {
        void state(ViewState state);

        void heading(String text);

        void findings(Rows<FindingRow> rows);

        void values(Rows<ValueRow> rows);

        /** Shows why something matters and what to do; empty texts for nothing. */
        void explain(String text);

        /** Looks at the node, after its question was answered when it asks one. */
        void look(NodeItem item);
    }

    private final Supplier<Optional<NodeItem>> selected;
    private final Display display;
    private Optional<NodeItem> shown = Optional.empty();

    DetailsPresenter(Supplier<Optional<NodeItem>> selected, Display display) {
        this.selected = selected;
        this.display = display;
    }

    /** Shows what is known now of the node that is selected now. */
    void refresh() {
        Optional<NodeItem> now = selected.get();
        if (now.isPresent() && now.equals(shown)) {
            return;
        }
        shown = now;
        Optional<NodeStatus> status = now.flatMap(NodeItem::status);
        Optional<NodeAnswer> answer = status.filter(NodeStatus::isCurrent).flatMap(NodeStatus::last);
        display.heading(now.map(DetailsPresenter::heading).orElse(""));
        List<Finding> findings = answer.map(NodeAnswer::findings).orElse(List.of());
        display.findings(Rows.of(IntStream.range(0, findings.size())
                .mapToObj(number -> new FindingRow(findings.get(number), number)).toList()));
        display.values(Rows.of(answer.map(told -> NodeValues.of(now.get().profile(), told)).orElse(List.of())));
        display.state(now.map(this::state)
                .orElse(new ViewState.Empty(Messages.details_none_text, Optional.empty())));
    }

    /** A finding is selected, or none. */
    void select(Optional<FindingRow> row) {
        display.explain(row.flatMap(found -> HealthRules.find(found.finding().rule())
                .map(rule -> NLS.bind(Messages.details_advice_text, new Object[] {found.text(),
                        HealthText.explanation(rule), HealthText.advice(rule)})))
                .orElse(""));
    }

    private static String heading(NodeItem item) {
        String place = item.profile().place().url();
        return item.status().map(status -> NLS.bind(Messages.details_heading_text,
                new Object[] {item.name(), Words.of(status.state()), place}))
                .orElse(NLS.bind(Messages.details_unasked_heading, item.name(), place));
    }

    private ViewState state(NodeItem item) {
        if (item.status().isEmpty()) {
            return item.isAsked()
                    ? new ViewState.Loading(NLS.bind(Messages.details_asking_text, item.name()), false,
                            Optional.empty())
                    : new ViewState.Empty(NLS.bind(Messages.details_unasked_text, item.name()), Optional.of(
                            new Offer("details.look", Messages.details_look_button, () -> display.look(item))));
        }
        NodeStatus status = item.status().get();
        return status.failure().map(failure -> failed(item, failure)).orElseGet(
                () -> item.isAsked()
                        ? new ViewState.Loading(NLS.bind(Messages.details_asking_text, item.name()), true,
                                Optional.empty())
                        : new ViewState.Ready(status.at(), Optional.empty(), ""));
    }

    private ViewState failed(NodeItem item, OperationException failure) {
        String label = NodeQuestion.of(item.profile(), failure).map(question -> switch (question) {
            case NodeQuestion.NewHost host -> Messages.details_hostkey_button;
            case NodeQuestion.MissingSecret secret -> Messages.details_secret_button;
        }).orElse(Messages.details_retry_button);
        return item.isAsked()
                ? new ViewState.Loading(NLS.bind(Messages.details_asking_text, item.name()), false, Optional.empty())
                : new ViewState.Failed(failure.explanation(),
                        new Offer("details.retry", label, () -> display.look(item)));
    }
}
