// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.services;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.service.MacroService;
import org.poststation.cluster.service.ServiceLook;
import org.poststation.cluster.service.ServiceState;
import org.poststation.cluster.service.StepResult;
import org.poststation.cluster.service.StepResult.Outcome;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Offer;
import org.poststation.ui.table.Rows;

/** Decides what the view of the services shows. Free of widgets; always on the thread of its display. */
final class ServicesPresenter {

    /** Where it is shown, and what the reader may start. */
    interface Display {
        void state(ViewState state);

        void rows(Rows<ServiceRow> rows);

        /** Looks at all services. */
        void look();

        /** Asks for a new service. */
        void define();

        /** Ends what is under way. */
        void cancel();
    }

    private final Clock clock;
    private final Display display;
    private final Map<String, StepResult> last = new HashMap<>();
    private Set<String> names = Set.of();
    private boolean isFilled;
    private String outcome = "";

    ServicesPresenter(Clock clock, Display display) {
        this.clock = clock;
        this.display = display;
    }

    /** Somebody looks now. */
    void looking() {
        display.state(new ViewState.Loading(Messages.services_looking_text, isFilled,
                Optional.of(new Offer("services.cancel", Messages.nodes_cancel_button, display::cancel))));
    }

    /** What was seen. */
    void seen(ServiceLook.Seen seen) {
        List<ServiceRow> rows = new ArrayList<>();
        names = seen.services().keySet().stream().map(MacroService::name).collect(Collectors.toUnmodifiableSet());
        seen.services().forEach((service, state) -> add(rows, service, state));
        isFilled = !rows.isEmpty();
        display.rows(Rows.of(rows));
        String silent = seen.failures().isEmpty()
                ? ""
                : NLS.bind(Messages.services_silent_text, String.join(", ", seen.failures().keySet()));
        display.state(isFilled
                ? new ViewState.Ready(clock.instant(),
                        silent.isEmpty() ? Optional.empty() : Optional.of(silent), outcome)
                : new ViewState.Empty(Messages.services_empty_text,
                        Optional.of(new Offer("services.new", Messages.services_new_button, display::define))));
        outcome = "";
    }

    private void add(List<ServiceRow> rows, MacroService service, ServiceState state) {
        rows.add(new ServiceRow(service, -1, state.worst(), Optional.empty()));
        for (int number = 0; number < service.parts().size(); number++) {
            rows.add(new ServiceRow(service, number, state.parts().get(service.parts().get(number)),
                    Optional.ofNullable(last.get(service.name() + '\n' + service.parts().get(number)))));
        }
    }

    /** The names of all services that are known. */
    Set<String> names() {
        return names;
    }

    /** Looking did not work. */
    void failed(OperationException failure) {
        display.state(new ViewState.Failed(failure.explanation(),
                new Offer("services.retry", Messages.services_look_button, display::look)));
    }

    /** Something was done with a service: of each unit its worst step is kept beside it. */
    void done(MacroService service, List<StepResult> results) {
        last.keySet().removeIf(key -> key.startsWith(service.name() + '\n'));
        results.forEach(result -> last.merge(service.name() + '\n' + result.step().part(), result,
                (first, second) -> first.outcome() == Outcome.FAILED ? first : second));
        long done = results.stream().filter(result -> result.outcome() == Outcome.DONE).count();
        outcome = NLS.bind(Messages.services_outcome_text, new Object[] {service.name(), done, results.size()});
    }
}
