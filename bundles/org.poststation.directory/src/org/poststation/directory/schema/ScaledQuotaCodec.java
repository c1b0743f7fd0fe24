// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quota as a number, with the suffix {@code B K M G T} that Dovecot reads where the attribute is a text. Written as a
 * plain number; rounded up to the unit so that a small limit does not become none.
 *
 * @param unit bytes for each counted unit
 */
record ScaledQuotaCodec(long unit) implements Codec {

    private static final Pattern FORM = Pattern.compile("(\\d+)\\s*([BKMGT]?)", Pattern.CASE_INSENSITIVE);
    private static final String SUFFIXES = "BKMGT";

    @Override
    public List<String> decode(List<String> raw) {
        if (Set.copyOf(raw).size() > 1) {
            throw new IllegalArgumentException("several quotas: " + raw);
        }
        Matcher form = FORM.matcher(raw.getFirst().strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(raw.getFirst());
        }
        long scale = form.group(2).isEmpty()
                ? unit
                : 1L << 10 * SUFFIXES.indexOf(form.group(2).toUpperCase(Locale.ROOT));
        return List.of(Long.toString(Math.multiplyExact(Long.parseLong(form.group(1)), scale)));
    }

    @Override
    public List<String> encode(List<String> values, List<String> previous) {
        long bytes = Long.parseLong(values.getFirst());
        return List.of(Long.toString(bytes / unit + (bytes % unit == 0 ? 0 : 1)));
    }
}
