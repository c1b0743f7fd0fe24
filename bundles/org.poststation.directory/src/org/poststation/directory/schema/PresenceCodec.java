// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A flag that is one value among several of an attribute; the others are kept.
 *
 * @param value the value, compared without regard to case
 * @param whenPresent what its presence means
 */
record PresenceCodec(String value, boolean whenPresent) implements Codec {

    @Override
    public List<String> decode(List<String> raw) {
        boolean present = raw.stream().anyMatch(value::equalsIgnoreCase);
        return List.of(Boolean.toString(present == whenPresent));
    }

    @Override
    public List<String> encode(List<String> values, List<String> previous) {
        List<String> kept = new ArrayList<>(previous);
        kept.removeIf(value::equalsIgnoreCase);
        if (Boolean.parseBoolean(values.getFirst()) == whenPresent) {
            kept.add(value);
        }
        return kept;
    }
}
