// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.cluster.pacemaker.ClusterNode.Status;
import org.w3c.dom.Element;

/** Reads {@code clustat -x} of rgmanager (RHEL 5 and 6). */
final class ClustatParser {

    private ClustatParser() {}

    /** The state; empty when there is none in it. */
    static Optional<ClusterState> parse(String text) {
        return XmlText.root(text).filter(root -> "clustat".equals(root.getTagName()))
                .flatMap(root -> XmlText.child(root, "nodes").map(nodes -> state(root, nodes)));
    }

    private static ClusterState state(Element root, Element nodes) {
        List<Resource> services = XmlText.child(root, "groups").stream()
                .flatMap(groups -> XmlText.children(groups, "group").stream()).map(ClustatParser::service).toList();
        return new ClusterState(ClusterState.Software.RGMANAGER, Optional.empty(),
                XmlText.child(root, "quorum").map(quorum -> XmlText.is(quorum, "quorate")).orElse(false), Map.of(),
                XmlText.children(nodes, "node").stream().map(node -> node(node, services)).toList(), services,
                List.of(), List.of(), List.of(), Optional.empty());
    }

    private static ClusterNode node(Element element, List<Resource> services) {
        String name = element.getAttribute("name");
        boolean isOnline = XmlText.is(element, "state") && !XmlText.is(element, "estranged");
        int running = (int) services.stream().filter(service -> service.nodes().contains(name)).count();
        return new ClusterNode(name, isOnline ? Status.ONLINE : Status.OFFLINE, false, running);
    }

    private static Resource service(Element element) {
        Resource.Status status = switch (element.getAttribute("state_str")) {
            case "started" -> Resource.Status.STARTED;
            case "starting", "stopping", "recovering", "recoverable" -> Resource.Status.PENDING;
            case "failed", "uninitialized" -> Resource.Status.FAILED;
            default -> Resource.Status.STOPPED;
        };
        boolean isRunning = status == Resource.Status.STARTED || status == Resource.Status.PENDING;
        return new Resource(element.getAttribute("name"), Resource.Parent.NONE, "rgmanager", status, true,
                !"disabled".equals(element.getAttribute("state_str")),
                isRunning ? List.of(element.getAttribute("owner")) : List.of());
    }
}
