// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The window of the product, closed and opened again. */
@Timeout(300)
class RestartTest {

    private static final Path PROBE = Path.of(System.getProperty("org.poststation.product.probe", ""));

    @Test
    void theWindowComesBackAsItWasLeft() throws IOException {
        try (Product product = new Product()) {
            List<String> left = run(product, "arrange");
            List<String> found = run(product, "describe");

            assertEquals(left, found);
            assertTrue(left.contains("size=1100x720"), left.toString());
            assertTrue(left.contains("width=177"), left.toString());
            assertTrue(left.contains("dark=true"), left.toString());
            assertTrue(left.contains("sort=Name"), left.toString());
            String views = left.stream().filter(line -> line.startsWith("views=")).findFirst().orElseThrow();
            assertTrue(views.contains("LogView") && !views.contains("directory.ui.entry"), views);
            assertTrue(left.stream().anyMatch(line -> line.startsWith("editors=[") && line.contains("@")),
                    left.toString());
        }
    }

    private static List<String> run(Product product, String task) throws IOException {
        Path answer = Path.of(product.file(task + ".properties", ""));
        List<String> words = product.windowLine(PROBE, Map.of("org.poststation.product.probe.task", task,
                "org.poststation.product.probe.answer", answer.toString()));
        try (CommandProcess window = new CommandProcess(words, product.workspace().getParent())) {
            window.environment("DISPLAY", System.getenv("DISPLAY")).run().requireCode(0);
        }
        return Files.readAllLines(answer);
    }
}
