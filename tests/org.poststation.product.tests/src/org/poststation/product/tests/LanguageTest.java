// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The window of the product in each of its languages: menus, tool bars, views, an editor, the dialog for a new mailbox,
 * and the names of all commands, views and preference pages, those of the platform too.
 */
@Timeout(900)
class LanguageTest {

    /** What is called so in every language. */
    private static final Set<String> EVERYWHERE = Set.of("Journal", "Name", "Quota", "Quota:", "Directory", "File",
            "Example directory", "Poststation");
    private static final String TEXT = "text=";
    private static final String CUT = "cut=";

    @Test
    void everythingIsTranslatedAndNothingIsCut() throws IOException {
        List<String> english = read("en");
        assertEquals(List.of(), starting(CUT, english));
        assertTrue(
                starting(TEXT, english)
                        .containsAll(List.of("File", "Accounts", "Undo", "New mailbox", "Cancel", "Keys", "Error Log")),
                english::toString);
        assertTranslated(english, "de",
                List.of("Datei", "Konten", "R\u00fcckg\u00e4ngig", "Neues Postfach", "Abbrechen", "Tasten",
                        "Fehlerprotokoll"));
        assertTranslated(english, "it",
                List.of("File", "Account", "Annulla", "Nuova casella", "Tasti", "Registro errori"));
    }

    private static void assertTranslated(List<String> english, String language, List<String> some)
            throws IOException {
        List<String> found = read(language);
        assertEquals(List.of(), starting(CUT, found));
        assertTrue(starting(TEXT, found).containsAll(some), found::toString);
        Set<String> same = new TreeSet<>(starting(TEXT, found));
        same.retainAll(starting(TEXT, english));
        assertEquals(Set.of(), same.stream().filter(text -> text.matches(".*\\p{L}{2}.*"))
                .filter(text -> !text.contains("@") && !EVERYWHERE.contains(text)).collect(Collectors.toSet()));
    }

    private static List<String> starting(String prefix, List<String> lines) {
        return lines.stream().filter(line -> line.startsWith(prefix)).map(line -> line.substring(prefix.length()))
                .toList();
    }

    private static List<String> read(String language) throws IOException {
        try (Product product = new Product()) {
            return new ProbedWindow(product, language).run("read");
        }
    }
}
