// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The addresses of a list that is being edited, many thousands if need be: filtered, added to, taken out. Pure. */
public final class AddressList {

    private final List<String> all = new ArrayList<>();
    private List<String> shown = List.of();
    private String filter = "";

    /** Shows other addresses, in their order. */
    public void set(List<String> addresses) {
        all.clear();
        all.addAll(addresses);
        filter(filter);
    }

    /** All addresses, whatever is shown. */
    public List<String> all() {
        return List.copyOf(all);
    }

    /** The addresses that the filter lets through. */
    public List<String> shown() {
        return shown;
    }

    /** Shows only addresses that contain the text, in any case. */
    public void filter(String text) {
        filter = text;
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        shown = wanted.isEmpty()
                ? List.copyOf(all)
                : all.stream().filter(address -> address.toLowerCase(Locale.ROOT).contains(wanted)).toList();
    }

    /**
     * Adds what was typed or pasted: addresses in lines, or between commas, semicolons or tabs; between spaces only
     * when each word has an {@code @}, so that a stray space stays visible. Those that are there already are left out.
     *
     * @return what was added
     */
    public List<String> add(String text) {
        List<String> added = new ArrayList<>();
        words(text).forEach(word -> {
            if (all.stream().noneMatch(word::equalsIgnoreCase)) {
                all.add(word);
                added.add(word);
            }
        });
        filter(filter);
        return added;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[\\n\\r\\t,;]+")).map(String::strip).filter(part -> !part.isEmpty())
                .flatMap(part -> {
                    String[] words = part.split(" +");
                    return Arrays.stream(words).allMatch(word -> word.contains("@"))
                            ? Arrays.stream(words)
                            : Stream.of(part);
                }).toList();
    }

    /** Takes the shown ones at these positions out. */
    public void remove(int... positions) {
        List<String> gone = Arrays.stream(positions).mapToObj(shown::get).toList();
        all.removeAll(gone);
        filter(filter);
    }
}
