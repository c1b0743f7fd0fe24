// SPDX-License-Identifier: EPL-2.0
package org.poststation.architecture.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;

/** The manifest of a bundle. */
record BundleManifest(Manifest manifest) {

    static BundleManifest read(Path bundle) {
        try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            return new BundleManifest(new Manifest(in));
        } catch (IOException e) {
            throw new UncheckedIOException(bundle.toString(), e);
        }
    }

    /** The bundle's symbolic name. */
    String symbolicName() {
        return names("Bundle-SymbolicName").getFirst();
    }

    /** Whether the header is there. */
    boolean has(String header) {
        return manifest.getMainAttributes().getValue(header) != null;
    }

    /** The header as it stands, or an empty text. */
    String header(String header) {
        String value = manifest.getMainAttributes().getValue(header);
        return value == null ? "" : value;
    }

    /** The names in a header that lists packages or bundles, without attributes and directives. */
    List<String> names(String header) {
        List<String> names = new ArrayList<>();
        boolean quoted = false;
        StringBuilder clause = new StringBuilder();
        for (char character : (header(header) + ",").toCharArray()) {
            quoted ^= character == '"';
            if (character == ',' && !quoted) {
                addName(names, clause.toString());
                clause.setLength(0);
            } else {
                clause.append(character);
            }
        }
        return names;
    }

    private static void addName(List<String> names, String clause) {
        String name = clause.split(";", 2)[0].strip();
        if (!name.isEmpty()) {
            names.add(name);
        }
    }
}
