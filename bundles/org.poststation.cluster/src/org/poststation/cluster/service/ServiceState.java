// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.poststation.cluster.node.Unit;
import org.poststation.cluster.node.Units;

/**
 * How a macro service is: as bad as its worst part.
 *
 * @param parts each with its state, in the order of the service
 */
public record ServiceState(Map<ServicePart, State> parts) {

    /** How a part is, the best first. */
    public enum State {
        RUNNING,
        /** Starting or stopping. */
        CHANGING,
        /** Its node did not answer. */
        UNKNOWN, STOPPED,
        /** Its node has no such unit. */
        MISSING, FAILED
    }

    /** Keeps an unchangeable copy in the same order. */
    public ServiceState {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /**
     * The state of a service.
     *
     * @param nodes the units of each node that answered, by its name
     */
    public static ServiceState of(MacroService service, Map<String, Units> nodes) {
        Map<ServicePart, State> parts = new LinkedHashMap<>();
        service.parts().forEach(part -> parts.put(part,
                Optional.ofNullable(nodes.get(part.node())).map(units -> state(units.find(part.unit())))
                        .orElse(State.UNKNOWN)));
        return new ServiceState(parts);
    }

    /** The worst of the parts; running when there are none. */
    public State worst() {
        return parts.values().stream().max(State::compareTo).orElse(State.RUNNING);
    }

    private static State state(Optional<Unit> unit) {
        if (unit.isEmpty()) {
            return State.MISSING;
        }
        if (unit.get().isFailed()) {
            return State.FAILED;
        }
        if (unit.get().isActive()) {
            return State.RUNNING;
        }
        return "inactive".equals(unit.get().active()) ? State.STOPPED : State.CHANGING;
    }
}
