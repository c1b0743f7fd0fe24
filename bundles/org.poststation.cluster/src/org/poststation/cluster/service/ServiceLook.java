// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.poststation.cluster.node.Units;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.EachNode;
import org.poststation.remote.node.NodeCommand;

/** Looks how the parts of macro services are, on all their nodes at the same time. */
public final class ServiceLook implements Operation<ServiceLook.Seen> {

    private final List<MacroService> services;
    private final StepRunner nodes;

    /**
     * What was seen.
     *
     * @param services each with its state, in the order given
     * @param failures why a node did not say anything, by its name
     */
    public record Seen(Map<MacroService, ServiceState> services, Map<String, OperationException> failures) {}

    /** @param nodes where to look; called on several threads at once */
    public ServiceLook(List<MacroService> services, StepRunner nodes) {
        this.services = List.copyOf(services);
        this.nodes = nodes;
    }

    /**
     * Looks. Blocking. A node that does not answer makes its parts unknown and spoils no other.
     *
     * @throws OperationCancelledException when that was wished
     */
    @Override
    public Seen run(Progress progress) throws OperationCancelledException {
        List<String> names = services.stream().flatMap(service -> service.nodes().stream()).distinct().toList();
        progress.begin(ServiceWording.SENTENCES.text("looking"), names.size());
        EachNode.Answers<Units> units = EachNode.ask(names, this::ask, progress);
        Map<MacroService, ServiceState> seen = new LinkedHashMap<>();
        services.forEach(service -> seen.put(service, ServiceState.of(service, units.given())));
        return new Seen(seen, units.failures());
    }

    private Units ask(String node, Cancellation cancellation) throws OperationException {
        List<String> words = new ArrayList<>(
                List.of("systemctl", "show", "--no-pager", "--property=" + Units.PROPERTIES, "--"));
        services.stream().flatMap(service -> service.parts().stream()).filter(part -> part.node().equals(node))
                .map(ServicePart::unit).distinct().forEach(words::add);
        CommandOutput output = nodes.run(node, NodeCommand.of(words.toArray(String[]::new)), cancellation);
        String said = (output.output() + output.errors()).strip();
        return Units.parse(output.output()).orElseThrow(
                () -> new OperationException(ServiceWording.SENTENCES.explanation("no-systemd", said, node)));
    }
}
