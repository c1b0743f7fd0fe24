// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.List;

/**
 * A quota as a plain number.
 *
 * @param unit bytes for each counted unit
 */
record ScaledQuotaCodec(long unit) implements Codec {

    @Override
    public List<String> decode(List<String> raw) {
        return List.of(Long.toString(Math.multiplyExact(Long.parseLong(raw.getFirst().strip()), unit)));
    }

    @Override
    public List<String> encode(List<String> values, List<String> previous) {
        long bytes = Long.parseLong(values.getFirst());
        return List.of(Long.toString(bytes / unit + (bytes % unit == 0 ? 0 : 1)));
    }
}
