// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

import org.poststation.model.InvalidValueException;
import org.poststation.model.InvalidValueException.Fault;
import org.poststation.remote.node.Quoting;

/**
 * A unit on a node.
 *
 * @param node name of the node's profile, or its address; without what a shell takes for something else
 * @param unit of systemd, for example {@code postfix.service}
 */
public record ServicePart(String node, String unit) {

    /** Letters of any language, a space between two words, and what addresses need besides. */
    private static final String MORE_IN_NODES = "(?U)\\w|[/\\[\\]]|(?<=\\S) (?=\\S)";

    /**
     * Refuses what can't be a name.
     *
     * @throws org.poststation.model.InvalidValueException pointing at the first wrong character
     */
    public ServicePart {
        Quoting.requireName(node.replaceAll(MORE_IN_NODES, "_"));
        Quoting.requireName(unit);
    }

    /**
     * Reads {@code node/unit}; without an ending the unit is a service.
     *
     * @throws InvalidValueException pointing at the first wrong character
     */
    public static ServicePart parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 0) {
            throw new InvalidValueException(Fault.ILLEGAL_CHARACTER, text, text.length());
        }
        String unit = text.substring(slash + 1);
        return new ServicePart(text.substring(0, slash), unit.contains(".") ? unit : unit + ".service");
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return node + '/' + unit;
    }
}
