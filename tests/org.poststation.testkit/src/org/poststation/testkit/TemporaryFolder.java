// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A folder of its own below the system's temporary folder; removed by {@link #close()} or at the end of the JVM. */
public final class TemporaryFolder implements AutoCloseable {
    private static final Set<TemporaryFolder> OPEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> OPEN.forEach(TemporaryFolder::close)));
    }

    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /** Creates a folder that only its owner can read. */
    public static TemporaryFolder create(String prefix) {
        try {
            TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory(prefix));
            OPEN.add(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder, empty at first. */
    public Path path() {
        return path;
    }

    /** A file or folder of that name in it, not created. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** Creates a folder in it. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a UTF-8 file in it that only its owner can read. */
    public Path write(String name, String text) {
        try {
            Path file = Files.writeString(path.resolve(name), text);
            file.toFile().setReadable(false, false);
            file.toFile().setReadable(true, true);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the folder with everything in it. */
    @Override
    public void close() {
        OPEN.remove(this);
        if (!Files.exists(path)) {
            return;
        }
        try {
            Files.walkFileTree(path, new Remover());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove " + path, e);
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
