// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text behind a key and a colon among the values of an attribute; the others are kept.
 *
 * @param key with its colon, compared without regard to case
 */
record KeyedCodec(String key) implements Codec {

    static KeyedCodec of(String key) {
        if (key.isBlank()) {
            throw new IllegalArgumentException("a key is missing");
        }
        return new KeyedCodec(key + ':');
    }

    @Override
    public List<String> decode(List<String> raw) {
        return raw.stream().filter(this::isOurs).map(text -> text.substring(key.length())).toList();
    }

    @Override
    public List<String> encode(List<String> values, List<String> previous) {
        List<String> all = new ArrayList<>(clear(previous));
        values.forEach(value -> all.add(key + value));
        return all;
    }

    @Override
    public List<String> clear(List<String> previous) {
        return previous.stream().filter(text -> !isOurs(text)).toList();
    }

    private boolean isOurs(String text) {
        return text.toLowerCase(Locale.ROOT).startsWith(key.toLowerCase(Locale.ROOT));
    }
}
