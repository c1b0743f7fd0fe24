// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class HelpContextsTest {

    private static final Pattern PART = Pattern.compile("<(?:view|editor|page)\\s+id=\"(org\\.poststation[^\"]*)\"");
    private static final Pattern DIALOG = Pattern
            .compile("class \\w+ extends (?:\\w*Dialog|\\w*Wizard\\w*|DraftPage)\\b");
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    private final HelpContexts contexts = new HelpContexts();

    @Test
    void theNarrowestNameWins() {
        assertEquals(Optional.of("user-guide.md#undo"),
                contexts.find(List.of("org.poststation.directory.ui.preferences.JournalPage")));
        assertEquals(Optional.of("user-guide.md#change"),
                contexts.find(List.of("org.poststation.directory.ui.rename.RenameDialog")));
        assertEquals(Optional.of("user-guide.md#import"),
                contexts.find(List.of("unknown.Page", "org.poststation.directory.ui.importing.ImportWindow")));
        assertEquals(Optional.empty(), contexts.find(List.of("org.eclipse.ui.dialogs.Unknown")));
    }

    @Test
    void everyPageOfTheTableExists() {
        Guide guide = Docs.guide();
        for (String address : contexts.addresses()) {
            assertTrue(guide.find(address).isPresent(), address);
        }
    }

    @Test
    void everyViewEditorPageAndDialogHasHelp() throws IOException {
        Set<String> missing = new TreeSet<>(places());
        assertTrue(missing.size() > 40, missing::toString);
        missing.removeIf(place -> contexts.find(List.of(place)).isPresent());
        missing.removeIf(place -> place.startsWith("org.poststation.help"));
        missing.removeIf(place -> place.startsWith("org.poststation.ui.dialog"));
        assertEquals(Set.of(), missing);
    }

    /** Ids of parts and names of classes of dialogs, as they stand in the bundles. */
    private static Set<String> places() throws IOException {
        Set<String> places = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Docs.root().resolve("bundles"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = file.getFileName().toString();
                if (name.equals("plugin.xml")) {
                    PART.matcher(Docs.text(file)).results().map(found -> found.group(1)).forEach(places::add);
                } else if (name.endsWith(".java") && DIALOG.matcher(Docs.text(file)).find()) {
                    String pack = PACKAGE.matcher(Docs.text(file)).results().map((MatchResult found) -> found.group(1))
                            .findFirst().orElseThrow();
                    places.add(pack + "." + name.replace(".java", ""));
                }
            }
        }
        return places;
    }
}
