// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.maps;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/** Replaces a file by a new one that is on the disk as a whole. */
final class ReplacedFile {

    private ReplacedFile() {}

    /** Writes the new content. */
    @FunctionalInterface
    interface Content {
        void write(Writer to) throws IOException;
    }

    static void write(Path file, Content content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8);
                content.write(writer);
                writer.flush();
                channel.force(true);
            }
            keepPermissions(file, fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void keepPermissions(Path file, Path fresh) throws IOException {
        PosixFileAttributeView from = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (from != null && Files.exists(file)) {
            Files.getFileAttributeView(fresh, PosixFileAttributeView.class)
                    .setPermissions(from.readAttributes().permissions());
        }
    }
}
