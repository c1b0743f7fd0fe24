// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.List;

/** How the values of a field stand in an attribute. Stateless. */
public interface Codec {

    /**
     * The codec of a name, as schema profiles write it.
     *
     * @throws IllegalArgumentException when there is none
     */
    static Codec named(String name) {
        return Codecs.of(name);
    }

    /**
     * The canonical values ({@link ValueType}) of raw ones.
     *
     * @param raw at least one text
     * @throws IllegalArgumentException when the raw values are not what this codec writes
     */
    List<String> decode(List<String> raw);

    /**
     * The raw values of canonical ones.
     *
     * @param values at least one text in canonical form
     * @param previous the raw values so far, empty for a new attribute; a codec keeps their variant where it knows
     *            several
     */
    List<String> encode(List<String> values, List<String> previous);

    /** The canonical values when the attribute is absent; usually none. */
    default List<String> absent() {
        return List.of();
    }

    /** The raw values when the field has none any more; usually none, more where fields share the attribute. */
    default List<String> clear(List<String> previous) {
        return List.of();
    }
}
