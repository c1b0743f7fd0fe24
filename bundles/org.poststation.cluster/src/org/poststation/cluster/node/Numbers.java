// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.Optional;
import java.util.OptionalLong;

/** Numbers as programs print them in the C locale. */
final class Numbers {

    private Numbers() {}

    /** A whole number that fits; empty for anything else. */
    static OptionalLong whole(String text) {
        return text.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** A decimal number; empty for anything else. */
    static Optional<Double> decimal(String text) {
        return text.matches("[-+]?\\d{1,18}(\\.\\d{1,18})?") ? Optional.of(Double.valueOf(text)) : Optional.empty();
    }
}
