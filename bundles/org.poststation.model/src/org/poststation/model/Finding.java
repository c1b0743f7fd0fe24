// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

import java.util.List;

/**
 * Something a check noticed about an object.
 *
 * @param rule stable name of the rule, for example {@code forward-without-target}
 * @param severity how bad it is
 * @param subject what it is about, for example an address or a DN
 * @param arguments values for the sentence that words the finding, in the rule's order
 */
public record Finding(String rule, Severity severity, String subject, List<String> arguments) {

    /** Keeps an unchangeable copy of the arguments. */
    public Finding {
        arguments = List.copyOf(arguments);
    }
}
