// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's folders, read as they are. */
final class Docs {

    private Docs() {}

    /** The guides as they stand in docs. */
    static Guide guide() {
        return Guide.read(file -> text(root().resolve("docs").resolve(file)));
    }

    static Path root() {
        Path folder = Path.of(System.getProperty("basedir", System.getProperty("user.dir"))).toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
