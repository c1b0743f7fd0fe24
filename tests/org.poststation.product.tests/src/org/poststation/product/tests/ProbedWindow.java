// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The window of the product with the probe in it, which does a task, tells what it found and closes the window. */
final class ProbedWindow {

    private static final Path PROBE = Path.of(System.getProperty("org.poststation.product.probe", ""));
    private static final String PREFIX = "-Dorg.poststation.product.probe.";

    private final Product product;
    private final String language;

    /** The window in English. */
    ProbedWindow(Product product) {
        this(product, "en");
    }

    /** The window in a language, two letters. */
    ProbedWindow(Product product, String language) {
        this.product = product;
        this.language = language;
    }

    /**
     * Opens the window and waits until it is closed.
     *
     * @param options further options of the virtual machine
     * @return properties, a line each
     */
    List<String> run(String task, String... options) throws IOException {
        Path answer = Path.of(product.file(task + ".properties", ""));
        List<String> all = new ArrayList<>(List.of(options));
        all.add(property("task", task));
        all.add(property("answer", answer.toString()));
        try (CommandProcess window = new CommandProcess(product.windowLine(PROBE, language, all),
                product.workspace().getParent())) {
            window.environment("DISPLAY", System.getenv("DISPLAY")).run().requireCode(0);
        }
        return Files.readAllLines(answer);
    }

    /** An option that tells the probe something. */
    static String property(String name, String value) {
        return PREFIX + name + '=' + value;
    }
}
