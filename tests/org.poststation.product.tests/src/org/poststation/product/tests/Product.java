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

    private static final Path HOME = Path.of(System.getProperty("org.poststation.product", ""));

    private final TemporaryFolder folder = TemporaryFolder.create("product");

    /** The folder in which the command line keeps what it must keep. */
    Path workspace() {
        return folder.resolve("workspace");
    }

    /** A file that only its owner can read. */
    String file(String name, String content) {
        return folder.write(name, content).toString();
    }

    /** Where a file of the test stands or may be made. */
    Path path(String name) {
        return folder.resolve(name);
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

    /**
     * The words by which the window is opened, with one more bundle in it.
     *
     * @param added jar of the bundle
     * @param language of the window, two letters
     * @param options of the virtual machine
     */
    List<String> windowLine(Path added, String language, List<String> options) {
        Path configuration = folder.resolve("window");
        Path own = configuration.resolve("config.ini");
        try {
            Files.createDirectories(configuration);
            String built = Files.readString(HOME.resolve("configuration").resolve("config.ini"));
            Files.writeString(own, built.replaceFirst("(?m)^(osgi\\.bundles=.*)$",
                    "$1,reference\\\\:file\\\\:" + added + "@4"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        List<String> words = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Duser.home=" + folder.path(),
                "-Dosgi.configuration.area=" + configuration, "-Dosgi.instance.area=" + workspace(),
                "-Dosgi.nosplash=true"));
        words.addAll(options);
        words.addAll(List.of("-jar", launcher().toString(), "-nl", language));
        return words;
    }

    @Override
    public void close() {
        folder.close();
    }

    private static Path launcher() {
        Path plugins = HOME.resolve("plugins");
        try (Stream<Path> jars = Files.list(plugins)) {
            return jars.filter(jar -> jar.getFileName().toString().startsWith("org.eclipse.equinox.launcher_"))
                    .findFirst().orElseThrow(() -> new AssertionError("no launcher in " + plugins));
        } catch (IOException missing) {
            throw new UncheckedIOException("The product is not built: " + plugins, missing);
        }
    }
}
