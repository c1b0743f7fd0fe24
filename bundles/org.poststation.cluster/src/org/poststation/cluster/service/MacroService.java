// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

import java.util.List;
import java.util.stream.Stream;

import org.poststation.model.InvalidValueException;
import org.poststation.model.InvalidValueException.Fault;
import org.poststation.remote.node.Quoting;

/**
 * A service that is made of units.
 *
 * @param name as its users call it, for example {@code Mail}
 * @param parts in the order in which they start; they stop in the opposite order
 */
public record MacroService(String name, List<ServicePart> parts) {

    /**
     * Keeps an unchangeable copy.
     *
     * @throws InvalidValueException when the name is empty, begins or ends with a space, or holds a control character
     */
    public MacroService {
        parts = List.copyOf(parts);
        if (name.isBlank() || !name.equals(name.strip())) {
            throw new InvalidValueException(Fault.EMPTY, name, 0);
        }
        Quoting.single(name);
    }

    /** The nodes of the parts, each once, in the order of the parts. */
    public List<String> nodes() {
        return parts.stream().map(ServicePart::node).distinct().toList();
    }

    /** The steps of an action, in their order. A restart stops everything before it starts anything. */
    public List<ServiceStep> steps(ServiceAction action) {
        return switch (action) {
            case START -> steps(parts, ServiceStep.Verb.START);
            case STOP -> steps(parts.reversed(), ServiceStep.Verb.STOP);
            case RESTART -> Stream.concat(steps(ServiceAction.STOP).stream(),
                    steps(ServiceAction.START).stream()).toList();
        };
    }

    private static List<ServiceStep> steps(List<ServicePart> inOrder, ServiceStep.Verb verb) {
        return inOrder.stream().map(part -> new ServiceStep(part, verb)).toList();
    }
}
