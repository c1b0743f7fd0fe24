// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.cluster.node.Question;
import org.w3c.dom.Element;

/**
 * A constraint that says where a resource runs.
 *
 * @param name of the constraint
 * @param resource which
 * @param node where it must or must not run; empty when a rule decides
 * @param effect what the constraint does
 */
public record Constraint(String name, String resource, String node, Effect effect) {

    /** What a constraint does. */
    public enum Effect {
        /** Keeps the resource away from the node. */
        AWAY,
        /** Binds the resource to the node as long as the node can run it. */
        BOUND
    }

    /**
     * Asks the configuration for the constraints that moving and banning leave behind. {@code crm_mon} shows none of
     * those that bind.
     */
    static final Question<List<Constraint>> QUESTION = Question.of("constraints",
            "command -v cibadmin >/dev/null 2>&1 && $AS_ROOT cibadmin --query --scope constraints 2>&1",
            Constraint::parse);

    /** Whether moving or banning left it behind, so that it stays until somebody clears it. */
    public boolean isLeftBehind() {
        return name.startsWith("cli-ban-") || name.startsWith("cli-prefer-");
    }

    private static Optional<List<Constraint>> parse(String text) {
        return XmlText.root(text).filter(root -> "constraints".equals(root.getTagName()))
                .map(root -> XmlText.children(root, "rsc_location").stream().map(Constraint::of)
                        .filter(Constraint::isLeftBehind).toList());
    }

    /** With a lifetime, the node stands in a rule instead. */
    private static Constraint of(Element element) {
        Element holder = XmlText.child(element, "rule").orElse(element);
        String score = holder.getAttribute("score");
        String node = holder == element
                ? element.getAttribute("node")
                : XmlText.children(holder, "expression").stream()
                        .filter(expression -> "#uname".equals(expression.getAttribute("attribute"))).findFirst()
                        .map(expression -> expression.getAttribute("value")).orElse("");
        return new Constraint(element.getAttribute("id"), element.getAttribute("rsc"), node,
                score.startsWith("-") ? Effect.AWAY : Effect.BOUND);
    }

    /** Two lists as one, each constraint once. */
    static List<Constraint> union(List<Constraint> some, List<Constraint> others) {
        List<Constraint> all = new ArrayList<>(some);
        others.stream().filter(other -> some.stream().noneMatch(one -> one.name().equals(other.name())))
                .forEach(all::add);
        return all;
    }
}
