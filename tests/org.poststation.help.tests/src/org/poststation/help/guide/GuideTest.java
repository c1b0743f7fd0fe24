// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

class GuideTest {

    private static final String MANUAL = """
            # Manual
            Begin here.

            ## Find, sort & copy
            Press `Ctrl+F`.

            ### Sorting
            Click a head.

            ## Keys
            | key | what |
            |---|---|
            | F5 | refresh |
            """;

    private final Guide guide = Guide.read(Map.of("user-guide.md", MANUAL, "command-line.md",
            "# Command line\n## Find\nOption `--find`.\n", "performance.md", "# Speed\nFast.\n")::get);

    @Test
    void aPageBeginsAtEachUpperHeading() {
        assertEquals(List.of("Manual", "Find, sort & copy", "Keys", "Command line", "Find", "Speed"),
                guide.pages().stream().map(Page::title).toList());
        assertEquals("Manual", guide.pages().get(2).guide());
    }

    @Test
    void anAddressLeadsToItsPage() {
        assertEquals("Manual", title("user-guide.md"));
        assertEquals("Find, sort & copy", title("user-guide.md#find-sort--copy"));
        assertEquals("Find, sort & copy", title("user-guide.md#sorting"));
        assertEquals("", title("user-guide.md#gone"));
        assertEquals("", title("elsewhere.md"));
    }

    @Test
    void aSearchFindsPagesWithAllWordsAndThoseWithATitleFirst() {
        assertEquals(List.of("Keys"), search("refresh f5"));
        assertEquals(List.of("Find, sort & copy", "Find"), search("Find"));
        assertEquals(List.of("Find, sort & copy"), search("head ctrl"));
        assertEquals(List.of(), search("refresh speed"));
    }

    @Test
    void everyLinkBetweenTheGuidesLeadsSomewhere() {
        Guide docs = Docs.guide();
        Pattern link = Pattern.compile("\\]\\(([\\w-]+\\.md)?(#[\\w-]+)?\\)");
        for (String file : Guide.FILES) {
            link.matcher(Docs.text(Docs.root().resolve("docs").resolve(file))).results().forEach(found -> {
                String address = (found.group(1) == null ? file : found.group(1))
                        + (found.group(2) == null ? "" : found.group(2));
                assertTrue(docs.find(address).isPresent(), file + " leads to " + address);
            });
        }
    }

    private String title(String address) {
        return guide.find(address).map(Page::title).orElse("");
    }

    private List<String> search(String words) {
        return guide.search(Guide.words(words)).stream().map(Page::title).toList();
    }
}
