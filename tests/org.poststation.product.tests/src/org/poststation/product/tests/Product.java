// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.poststation.testkit.TemporaryFolder;

/** The product as it was built, with a workspace and a home of its own. */
final class Product implements AutoCloseable {

    private final TemporaryFolder folder = TemporaryFolder.create("product");

    /** The folder in which the command line keeps what it must keep. */
    Path workspace() {
        return folder.resolve("workspace");
    }

    /** A file that only its owner can read. */
    String file(String name, String content) {
        return folder.write(name, content).toString();
    }

    /** A command line, not started. */
    CommandProcess command(String... arguments) {
        return new CommandProcess(commandLine(List.of(arguments)), folder.path());
    }

    /** The same within a shell: {@code "$@"} in the script is the command line. */
    CommandProcess shell(String script, String... arguments) {
        List<String> words = new ArrayList<>(List.of("bash", "-c", script, "bash"));
        words.addAll(commandLine(List.of(arguments)));
        return new CommandProcess(words, folder.path());
    }

    /** The same at a terminal, whose keyboard is the input. */
    CommandProcess terminal(String... arguments) {
        return shell("exec script -qec \"$(printf '%q ' \"$@\")\" /dev/null", arguments);
    }

    /** The words by which the launcher script starts the command line. */
    List<String> commandLine(List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true",
                "-Duser.home=" + folder.path(), "-Dosgi.configuration.area=" + folder.resolve("configuration"),
                "-Declipse.application=org.poststation.cli.application",
                "-Dosgi.instance.area.default=" + workspace(), "-Dosgi.nosplash=true",
                "-Declipse.noRegistryFlushing=true", "-jar", launcher().toString()));
        words.addAll(arguments);
        return words;
    }

    @Override
    public void close() {
        folder.close();
    }

    private static Path launcher() {
        String product = System.getProperty("org.poststation.product", "");
        Path plugins = Path.of(product, "plugins");
        try (Stream<Path> jars = Files.list(plugins)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst().orElseThrow(() -> new AssertionError("no launcher in " + plugins));
        } catch (IOException missing) {
            throw new UncheckedIOException("The product is not built: " + plugins, missing);
        }
    }
}
