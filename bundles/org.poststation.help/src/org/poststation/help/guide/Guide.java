// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The pages of all guides, in their order. Immutable. */
public final class Guide {

    /** The files of docs that an administrator reads, in the order in which the contents show them. */
    static final List<String> FILES = List.of("user-guide.md", "command-line.md", "performance.md");

    private final List<Page> pages;

    private Guide(List<Page> pages) {
        this.pages = List.copyOf(pages);
    }

    /** Reads the guides of the product, some hundred kilobytes. */
    public static Guide load() {
        return read(Guide::resource);
    }

    /** Reads the guides from elsewhere, by the names of their files. */
    static Guide read(UnaryOperator<String> texts) {
        List<Page> pages = new ArrayList<>();
        FILES.forEach(file -> pages.addAll(PageReader.read(file, texts.apply(file))));
        return new Guide(pages);
    }

    /** Every page; the first one of each file is its title page. */
    public List<Page> pages() {
        return pages;
    }

    /** Where the guides begin. */
    public Page first() {
        return pages.getFirst();
    }

    /**
     * The page of an address; a heading inside a page leads to that page.
     *
     * @param address file, with or without an anchor
     */
    public Optional<Page> find(String address) {
        List<Page> file = pages.stream().filter(page -> page.file().equals(Page.fileOf(address))).toList();
        String anchor = address.substring(Page.fileOf(address).length());
        if (anchor.isEmpty()) {
            return file.stream().findFirst();
        }
        return file.stream().filter(page -> page.address().equals(address)).findFirst()
                .or(() -> file.stream().filter(page -> PageReader.anchors(page).contains(anchor.substring(1)))
                        .findFirst());
    }

    /** The pages that have all of these words or their beginnings, those with one in the title first; small letters. */
    public List<Page> search(List<String> words) {
        return pages.stream().filter(page -> words.stream().allMatch(page.words()::contains))
                .sorted(Comparator.comparing(page -> words.stream().noneMatch(title(page)::contains))).toList();
    }

    /** The words of what somebody typed, as {@link #search} looks for them. */
    public static List<String> words(String typed) {
        return Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

    private static String title(Page page) {
        return page.title().toLowerCase(Locale.ROOT);
    }

    private static String resource(String file) {
        try (InputStream in = Guide.class.getResourceAsStream("/guide/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The product lacks the guide " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
