// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.List;

/**
 * An attribute that the server keeps: read, never written.
 *
 * @param form how its values are read
 */
record ServerCodec(Codec form) implements Codec {

    @Override
    public List<String> decode(List<String> raw) {
        return form.decode(raw);
    }

    @Override
    public List<String> encode(List<String> values, List<String> previous) {
        return previous;
    }

    @Override
    public List<String> clear(List<String> previous) {
        return previous;
    }
}
