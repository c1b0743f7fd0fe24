// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quota as maildirs keep it: {@code 52428800S}, {@code 52428800S,1000C} or plain bytes (maildirquota(7) of Courier).
 * The count of messages and the variant stay as they are.
 */
final class MaildirQuotaCodec implements Codec {

    private static final Pattern FORM = Pattern.compile("(\\d+)(S?)((?:,\\d+C)?)");

    @Override
    public List<String> decode(List<String> raw) {
        Matcher form = FORM.matcher(raw.getFirst().strip());
        if (!form.matches()) {
            throw new IllegalArgumentException(raw.getFirst());
        }
        return List.of(Long.toString(Long.parseLong(form.group(1))));
    }

    @Override
    public List<String> encode(List<String> values, List<String> previous) {
        Matcher form = FORM.matcher(previous.isEmpty() ? "" : previous.getFirst().strip());
        boolean known = form.matches();
        return List.of(values.getFirst() + (known ? form.group(2) + form.group(3) : "S"));
    }
}
