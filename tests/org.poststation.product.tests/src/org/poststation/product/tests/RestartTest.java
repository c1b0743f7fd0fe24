// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The window of the product, closed and opened again. */
@Timeout(300)
class RestartTest {

    @Test
    void theWindowComesBackAsItWasLeft() throws IOException {
        try (Product product = new Product()) {
            ProbedWindow window = new ProbedWindow(product);
            List<String> left = window.run("arrange");
            List<String> found = window.run("describe");

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
}
