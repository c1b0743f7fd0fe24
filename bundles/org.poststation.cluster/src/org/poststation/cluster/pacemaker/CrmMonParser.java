// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.poststation.cluster.pacemaker.ClusterNode.Status;
import org.poststation.cluster.pacemaker.Resource.Parent;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Reads {@code crm_mon --output-as=xml} and the older {@code --as-xml}: they differ in the root only. Unknown elements
 * and attributes are left alone.
 */
final class CrmMonParser {

    private CrmMonParser() {}

    /** The state; empty when there is none in it, whatever status it claims. */
    static Optional<ClusterState> parse(String text) {
        Optional<Element> root = XmlText.root(text);
        return root.flatMap(found -> XmlText.child(found, "summary")).flatMap(summary -> root
                .flatMap(found -> XmlText.child(found, "nodes")).map(nodes -> state(root.get(), summary, nodes)));
    }

    private static ClusterState state(Element root, Element summary, Element nodes) {
        Optional<Element> coordinator = XmlText.child(summary, "current_dc")
                .filter(element -> XmlText.is(element, "present"));
        return new ClusterState(ClusterState.Software.PACEMAKER,
                coordinator.map(element -> element.getAttribute("name")),
                coordinator.map(element -> XmlText.is(element, "with_quorum")).orElse(false),
                XmlText.child(summary, "cluster_options").map(CrmMonParser::attributes).orElse(Map.of()),
                XmlText.children(nodes, "node").stream().map(CrmMonParser::node).toList(),
                XmlText.child(root, "resources").map(CrmMonParser::resources).orElse(List.of()),
                rows(root, "failures", "failure").map(CrmMonParser::failure).toList(),
                rows(root, "fence_history", "fence_event").map(CrmMonParser::fencing).toList(),
                rows(root, "bans", "ban").map(ban -> new Constraint(ban.getAttribute("id"),
                        ban.getAttribute("resource"), ban.getAttribute("node"), Constraint.Effect.AWAY)).toList(),
                LauncherParser.parse(root, summary));
    }

    private static Stream<Element> rows(Element root, String table, String row) {
        return XmlText.child(root, table).stream().flatMap(found -> XmlText.children(found, row).stream());
    }

    private static Map<String, String> attributes(Element element) {
        Map<String, String> values = new HashMap<>();
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            values.put(all.item(i).getNodeName(), all.item(i).getNodeValue());
        }
        return values;
    }

    private static ClusterNode node(Element element) {
        return new ClusterNode(element.getAttribute("name"), status(element), XmlText.is(element, "is_dc"),
                XmlText.number(element, "resources_running"));
    }

    private static Status status(Element node) {
        if (XmlText.is(node, "unclean")) {
            return Status.UNCLEAN;
        }
        if (!XmlText.is(node, "online")) {
            return Status.OFFLINE;
        }
        if (XmlText.is(node, "pending")) {
            return Status.PENDING;
        }
        if (XmlText.is(node, "maintenance")) {
            return Status.MAINTENANCE;
        }
        return XmlText.is(node, "standby") || XmlText.is(node, "standby_onfail") ? Status.STANDBY : Status.ONLINE;
    }

    private static List<Resource> resources(Element table) {
        List<Resource> all = new ArrayList<>();
        collect(table, Parent.NONE, all);
        return all;
    }

    private static void collect(Element table, Parent parent, List<Resource> all) {
        for (Element element : XmlText.children(table)) {
            if ("resource".equals(element.getTagName())) {
                all.add(resource(element, parent));
            } else {
                String name = parent.name().isEmpty() ? element.getAttribute("id") : parent.name();
                boolean isClone = parent.isClone() || "clone".equals(element.getTagName());
                collect(element, new Parent(name, isClone), all);
            }
        }
    }

    private static Resource resource(Element element, Parent parent) {
        boolean isWanted = !"Stopped".equalsIgnoreCase(element.getAttribute("target_role"));
        return new Resource(element.getAttribute("id"), parent, element.getAttribute("resource_agent"),
                resourceStatus(element), XmlText.is(element, "managed"), isWanted,
                XmlText.children(element, "node").stream().map(node -> node.getAttribute("name")).toList());
    }

    private static Resource.Status resourceStatus(Element resource) {
        if (XmlText.is(resource, "failed")) {
            return Resource.Status.FAILED;
        }
        if (XmlText.is(resource, "blocked")) {
            return Resource.Status.BLOCKED;
        }
        boolean isOrphaned = XmlText.is(resource, "orphaned");
        return switch (resource.getAttribute("role")) {
            case "Started" -> isOrphaned ? Resource.Status.ORPHANED : Resource.Status.STARTED;
            case "Promoted", "Master" -> Resource.Status.PROMOTED;
            case "Unpromoted", "Slave" -> Resource.Status.UNPROMOTED;
            case "Starting", "Stopping", "Promoting", "Demoting", "Migrating" -> Resource.Status.PENDING;
            default -> isOrphaned ? Resource.Status.ORPHANED : Resource.Status.STOPPED;
        };
    }

    private static FailedAction failure(Element element) {
        String operation = element.getAttribute("op_key");
        return new FailedAction(operation.isEmpty() ? element.getAttribute("id") : operation,
                element.getAttribute("node"), element.getAttribute("exitstatus"),
                unescaped(element.getAttribute("exitreason")), element.getAttribute("last-rc-change"));
    }

    private static Fencing fencing(Element element) {
        return new Fencing(element.getAttribute("target"), element.getAttribute("action"),
                element.getAttribute("status"), unescaped(element.getAttribute("exit-reason")),
                element.getAttribute("completed"));
    }

    /** Pacemaker 2.1 escapes reasons twice. */
    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
