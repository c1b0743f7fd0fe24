// SPDX-License-Identifier: EPL-2.0
package org.poststation.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule finds its fault when somebody plants one. */
class PlantedFaultsTest {

    private static final String HEADER = "// SPDX-License-Identifier: EPL-2.0\n";
    private static final String MODEL = "bundles/org.poststation.model/";
    private static final String DIRECTORY = "bundles/org.poststation.directory/";

    @TempDir
    private Path root;

    private final Tiers tiers = Tiers.read();

    @BeforeEach
    void aProjectWithoutFaults() throws IOException {
        bundle("model", "");
        bundle("directory", "Import-Package: org.poststation.model\n");
        write(DIRECTORY + "src/A.java", HEADER + "import org.poststation.model.Quota;\n");
        write("features/org.poststation.core.feature/feature.xml",
                "<plugin id=\"org.poststation.model\"/><plugin id=\"org.poststation.directory\"/>");
        Files.createDirectories(root.resolve("tests"));
        assertEquals(List.of(), faults());
    }

    @Test
    void aManifestThatPointsUp() throws IOException {
        bundle("model", "Import-Package: org.poststation.directory.change\n");
        assertFault("may not use org.poststation.directory");
    }

    @Test
    void codeThatPointsUp() throws IOException {
        write(MODEL + "src/A.java", HEADER + "import static org.poststation.directory.Dn.parse;\n");
        assertFault("may not use org.poststation.directory");
    }

    @Test
    void aWindowInTheCore() throws IOException {
        write(DIRECTORY + "src/A.java", HEADER + "class A { org.eclipse.swt.widgets.Shell shell; }\n");
        assertFault("names a class of the window system");
    }

    @Test
    void eclipseInTheCore() throws IOException {
        bundle("directory", "Require-Bundle: org.eclipse.core.runtime;bundle-version=\"[3.1,4)\"\n");
        assertFault("knows no Eclipse");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bundle-Activator: a.B", "Require-Bundle: java.x;visibility:=reexport",
            "Export-Package: org.poststation.model;x-friends:=\"a\"",
            "Export-Package: org.poststation.model.internal"})
    void aHeaderThatIsNotUsedHere(String header) throws IOException {
        bundle("model", header + "\n");
        assertEquals(1, faults().size());
    }

    @Test
    void anAdapterThatExports() throws IOException {
        bundle("directory.ldap", "Export-Package: org.poststation.directory.ldap\n");
        assertFault("exports packages although");
    }

    @Test
    void aBundleThatTheTableDoesNotKnow() throws IOException {
        bundle("surprise", "");
        assertFault("not in tiers.txt");
    }

    @Test
    void aLibraryInTwoManifests() throws IOException {
        bundle("model", "Import-Package: com.example.json\n");
        bundle("directory", "Import-Package: com.example.json.io;version=\"[1,2)\"\n");
        assertFault("com.example stands in several manifests");
    }

    @Test
    void aKeyThatIsMissingInOneLanguage() throws IOException {
        write(MODEL + "src/messages.properties", "a_b = Yes {0}\n");
        write(MODEL + "src/messages_de.properties", "a_b = Ja {0}\n");
        write(MODEL + "src/messages_it.properties", "a_c = S\u00ec\n");
        assertFault("messages_it.properties: missing [a_b], too many [a_c]");
    }

    @Test
    void aTranslationWithoutItsPlaceholder() throws IOException {
        write(MODEL + "src/messages.properties", "a_b = Yes {0}\n");
        write(MODEL + "src/messages_de.properties", "a_b = Ja\n");
        write(MODEL + "src/messages_it.properties", "a_b = {0}\n");
        assertFault("messages_de.properties: a_b has other placeholders");
    }

    @Test
    void keysWithoutFieldsAndFieldsWithoutUse() throws IOException {
        write(MODEL + "src/Messages.java", HEADER + "class Messages { public static String a_b; }\n");
        for (String language : List.of("", "_de", "_it")) {
            write(MODEL + "src/messages" + language + ".properties", "c_d = x\n");
        }
        assertFault("a_b has no text");
        assertFault("a_b is not used");
        assertFault("c_d has no field in Messages");
    }

    @Test
    void aPluginKeyWithoutText() throws IOException {
        write(MODEL + "plugin.xml", "<view name=\"%view_name\"/>");
        assertFault("%view_name is not defined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.printStackTrace();", "try { } catch (Throwable t) { throw t; }",
            "try { } catch (RuntimeException e) { }", "Thread.sleep(1);", "System.out.println();",
            "Display.getDefault();", "@Disabled", "// TODO later",
            "session.sendChange(change, expected);", "session.pipeline(1, cancellation);", "\"/root" + "/x\"",
            "\"https://repo.maven" + ".apache.org/maven2\""})
    void codeThatIsForbidden(String code) throws IOException {
        write(MODEL + "src/A.java", HEADER + code + "\n");
        assertEquals(1, faults().size());
    }

    @Test
    void aFileWithoutLicence() throws IOException {
        write(MODEL + "src/A.java", "class A {}\n");
        assertFault("does not begin with its licence");
    }

    @Test
    void anIconWithoutLicence() throws IOException {
        write(MODEL + "icons/horn.svg", "<svg/>");
        assertFault("without the licence of its set");
    }

    @Test
    void translationsOfThePlatformThatDisagree() throws IOException {
        write(MODEL + "other_de.properties", "open = \u00d6ffnen\nclose = Zu\n");
        write(MODEL + "other_it.properties", "open = Apri\n");
        assertFault("missing [close]");
    }

    @Test
    void anApplicationModel() throws IOException {
        write(MODEL + "Application.e4xmi", "");
        assertFault("described in plugin.xml");
    }

    @Test
    void aBundleInNoFeature() throws IOException {
        bundle("operation", "");
        assertFault("org.poststation.operation: is part of 0 features");
    }

    private void assertFault(String words) {
        List<String> found = faults();
        assertTrue(found.stream().anyMatch(fault -> fault.contains(words)), () -> "No \"" + words + "\" in " + found);
    }

    private List<String> faults() {
        Project project = new Project(root);
        return List.of(TierRules.faults(project, tiers), LibraryRules.faults(project), TextRules.faults(project),
                PatternRules.faults(project), FeatureRules.faults(project, tiers)).stream().flatMap(List::stream)
                .toList();
    }

    private void bundle(String name, String headers) throws IOException {
        write("bundles/org.poststation." + name + "/META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n"
                + "Bundle-SymbolicName: org.poststation." + name + "\nBundle-ActivationPolicy: lazy\n" + headers);
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
