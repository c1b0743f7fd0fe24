// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.List;

/**
 * A flag as one of two words; further words that mean "off" are read, too.
 *
 * @param on the word for true
 * @param off the word for false that is written
 * @param alsoOff other words for false that are read
 */
record WordCodec(String on, String off, List<String> alsoOff) implements Codec {

    WordCodec(String on, String off) {
        this(on, off, List.of());
    }

    /** Reads {@code on,off,also,also}. */
    static WordCodec of(String words) {
        List<String> all = List.of(words.split(","));
        if (all.size() < 2 || all.contains("")) {
            throw new IllegalArgumentException("two words are needed: " + words);
        }
        return new WordCodec(all.get(0), all.get(1), all.subList(2, all.size()));
    }

    @Override
    public List<String> decode(List<String> raw) {
        String word = raw.getFirst();
        if (word.equalsIgnoreCase(on)) {
            return List.of("true");
        }
        if (word.equalsIgnoreCase(off) || alsoOff.stream().anyMatch(word::equalsIgnoreCase)) {
            return List.of("false");
        }
        throw new IllegalArgumentException(word);
    }

    @Override
    public List<String> encode(List<String> values, List<String> previous) {
        return List.of(Boolean.parseBoolean(values.getFirst()) ? on : off);
    }
}
