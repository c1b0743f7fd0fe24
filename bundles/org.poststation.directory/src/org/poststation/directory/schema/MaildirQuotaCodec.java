// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quota as maildirs keep it (maildirquota(7) of Courier): {@code 52428800S}, {@code 52428800S,1000C},
 * {@code 1000C,52428800S}, {@code 1000C} for messages only, or plain bytes. The count of messages and the variant stay
 * as they are; {@code 0S} is no limit.
 */
final class MaildirQuotaCodec implements Codec {

    private static final Pattern PART = Pattern.compile("(\\d+)([SC]?)");

    @Override
    public List<String> decode(List<String> raw) {
        if (raw.size() > 1) {
            throw new IllegalArgumentException("several quotas: " + raw);
        }
        Optional<String> size = Optional.empty();
        for (String text : raw.getFirst().strip().split(",", -1)) {
            Matcher part = PART.matcher(text.strip());
            boolean isSize = part.matches() && !part.group(2).equals("C");
            if (!part.matches() || isSize && size.isPresent()) {
                throw new IllegalArgumentException(raw.getFirst());
            }
            size = isSize ? Optional.of(part.group(1)) : size;
        }
        return List.of(Long.toString(Long.parseLong(size.orElse("0"))));
    }

    @Override
    public List<String> encode(List<String> values, List<String> previous) {
        String messages = "";
        String suffix = "S";
        for (String text : previous.isEmpty() ? new String[0] : previous.getFirst().strip().split(",")) {
            Matcher part = PART.matcher(text.strip());
            if (part.matches() && part.group(2).equals("C")) {
                messages = ',' + part.group();
            } else if (part.matches()) {
                suffix = part.group(2);
            }
        }
        return List.of(values.getFirst() + (messages.isEmpty() ? suffix : "S" + messages));
    }
}
