// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.services;

import java.util.Optional;

import org.poststation.cluster.service.MacroService;
import org.poststation.cluster.service.ServicePart;
import org.poststation.cluster.service.ServiceState.State;
import org.poststation.cluster.service.StepResult;

/**
 * One line of the services: a service, or one of its units.
 *
 * @param service which
 * @param number of the unit in the order of starting; -1 for the service itself
 * @param state how it is; of a service as bad as its worst unit
 * @param last what came of the last step with the unit; empty before the first one
 */
record ServiceRow(MacroService service, int number, State state, Optional<StepResult> last) {

    /** The unit; empty for the service itself. */
    Optional<ServicePart> part() {
        return number < 0 ? Optional.empty() : Optional.of(service.parts().get(number));
    }

    /** The name as the tree shows it. */
    String name() {
        return part().map(part -> "    " + part.unit()).orElse(service.name());
    }

    /** Where the row stands, for sorting and for keeping the selection. */
    String place() {
        return service.name() + '\n' + "%04d".formatted(number + 1);
    }
}
