// SPDX-License-Identifier: EPL-2.0
package org.poststation.architecture.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The files of the project. */
record Project(Path root) {

    private static final Set<String> NOT_SOURCES = Set.of("target", "bin", ".git", ".tools");

    /** The project that this test is part of. */
    static Project here() {
        Path folder = Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("Not inside the project: " + System.getProperty("user.dir"));
        }
        return new Project(folder);
    }

    /** The folders of the product's bundles. */
    List<Path> bundles() {
        return modules("bundles");
    }

    /** The folders of the tests' bundles. */
    List<Path> tests() {
        return modules("tests");
    }

    /** Every file below a folder that is kept in the repository and whose name ends like this. */
    List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(file -> isSource(root.relativize(file))).filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file; bytes that are no UTF-8 become replacement characters. */
    static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a failure names a file. */
    String name(Path file) {
        return root.relativize(file).toString();
    }

    private List<Path> modules(String folder) {
        try (Stream<Path> all = Files.list(root.resolve(folder))) {
            return all.filter(module -> Files.exists(module.resolve("META-INF/MANIFEST.MF"))).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path relative) {
        for (Path part : relative) {
            String name = part.toString();
            if (NOT_SOURCES.contains(name) || name.startsWith(".polyglot.") || name.equals(".tycho-consumer-pom.xml")) {
                return false;
            }
        }
        return true;
    }
}
