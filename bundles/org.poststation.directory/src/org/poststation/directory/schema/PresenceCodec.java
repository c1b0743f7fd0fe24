// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A flag that is one value, or several that go together, among the values of an attribute; the others are kept.
 *
 * @param words the values, compared without regard to case; the flag counts as present when any of them is there
 * @param whenPresent what their presence means
 */
record PresenceCodec(List<String> words, boolean whenPresent) implements Codec {

    /** Reads {@code word,word}. */
    static PresenceCodec of(String words, boolean whenPresent) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("a value is missing");
        }
        return new PresenceCodec(List.of(words.split(",")), whenPresent);
    }

    @Override
    public List<String> decode(List<String> raw) {
        return List.of(Boolean.toString(raw.stream().anyMatch(this::isOurs) == whenPresent));
    }

    @Override
    public List<String> absent() {
        return List.of(Boolean.toString(!whenPresent));
    }

    @Override
    public List<String> encode(List<String> values, List<String> previous) {
        List<String> all = new ArrayList<>(previous);
        if (Boolean.parseBoolean(values.getFirst()) == whenPresent) {
            words.stream().filter(word -> all.stream().noneMatch(word::equalsIgnoreCase)).forEach(all::add);
        } else {
            all.removeIf(this::isOurs);
        }
        return all;
    }

    @Override
    public List<String> clear(List<String> previous) {
        return previous.stream().filter(text -> !isOurs(text)).toList();
    }

    private boolean isOurs(String text) {
        return words.stream().anyMatch(text::equalsIgnoreCase);
    }
}
