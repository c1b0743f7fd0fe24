// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.TemporaryFolder;

/** What {@code ./poststation} says on computers that lack something: a sentence with the next step, no stack trace. */
class StartScriptTest {

    private static final Path SCRIPT = Path.of(System.getProperty("org.poststation.product"))
            .resolve("../../../../../../../poststation").normalize();

    private final TemporaryFolder folder = TemporaryFolder.create("start");

    @AfterEach
    void removeFolder() {
        folder.close();
    }

    @Test
    void withoutADisplayTheWindowSaysWhatToDo() throws Exception {
        Said said = start(Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""));

        assertEquals(10, said.exitCode());
        assertSentence(said, "neither DISPLAY nor WAYLAND_DISPLAY is set");
    }

    @Test
    void withoutGtkTheWindowNamesTheLibraryAndThePackage() throws Exception {
        program("ldconfig", "#!/bin/sh\necho nothing");

        Said said = start(Map.of("DISPLAY", ":0", "PATH", folder.path() + ":" + System.getenv("PATH")));

        assertEquals(11, said.exitCode());
        assertSentence(said, "libgtk-3-0");
    }

    private void program(String name, String text) throws IOException {
        Path file = folder.write(name, text);
        assertTrue(file.toFile().setExecutable(true));
    }

    private Said start(Map<String, String> environment) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of("bash", SCRIPT.toString())).redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        return new Said(process.exitValue(), Files.readString(folder.resolve("said")));
    }

    private static void assertSentence(Said said, String part) {
        assertTrue(said.text().contains(part), said.text());
        assertEquals(1, said.text().lines().count(), said.text());
        assertFalse(said.text().contains("\tat "), said.text());
    }

    private record Said(int exitCode, String text) {}
}
