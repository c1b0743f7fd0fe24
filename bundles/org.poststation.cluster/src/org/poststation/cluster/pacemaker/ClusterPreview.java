// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.poststation.cluster.node.Question;
import org.poststation.remote.node.Quoting;

/**
 * What a command would make the cluster do. It is done to a copy of the configuration, on which the cluster's own
 * simulator then runs; the cluster itself is not touched.
 *
 * @param steps in the order of the simulator; may be empty
 */
public record ClusterPreview(List<Step> steps) {

    /**
     * What would happen to a resource.
     *
     * @param resource which, for a clone with the number of its instance
     * @param action for example {@code move}, {@code stop}, {@code start}, {@code restart}
     * @param from where it is; empty when it does not run
     * @param to where it would be; empty when it would not run
     */
    public record Step(String resource, String action, String from, String to) {}

    /** Keeps an unchangeable copy. */
    public ClusterPreview {
        steps = List.copyOf(steps);
    }

    /** Asks what a command would do. */
    public static Question<ClusterPreview> of(ClusterCommand command) {
        String words = command.arguments().stream().map(Quoting::single).collect(Collectors.joining(" "));
        return Question.of("preview", """
                copy=$(mktemp) || exit
                trap 'rm -f "$copy"' EXIT
                $AS_ROOT cibadmin --query >"$copy" || exit
                (CIB_file=$copy; export CIB_file; %s) || exit
                crm_simulate --simulate --xml-file "$copy" --output-as=xml
                """.formatted(words), ClusterPreview::parse);
    }

    static Optional<ClusterPreview> parse(String text) {
        return XmlText.root(text).flatMap(root -> XmlText.child(root, "cluster_status")
                .map(status -> new ClusterPreview(XmlText.child(root, "actions").stream()
                        .flatMap(actions -> XmlText.children(actions, "rsc_action").stream())
                        .map(action -> {
                            String node = action.getAttribute("node");
                            String what = action.getAttribute("action");
                            return new Step(action.getAttribute("resource"), what,
                                    first(action.getAttribute("source"), what.equals("start") ? "" : node),
                                    first(action.getAttribute("dest"), what.equals("stop") ? "" : node));
                        }).toList())));
    }

    private static String first(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
