// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.poststation.testkit.process.Tool;

/**
 * A disk of 64 KiB that can be full for real, a tmpfs of its own; making it needs root. Removed by {@link #close()}.
 */
public final class SmallDisk implements AutoCloseable {
    private final TemporaryFolder folder = TemporaryFolder.create("disk-");
    private final Path path = folder.folder("mounted");

    private SmallDisk() {
        Tool.of("mount", "mount").with("-t", "tmpfs", "-o", "size=64k", "tmpfs", path.toString()).runSuccessfully();
    }

    /** Makes one. */
    public static SmallDisk mount() {
        return new SmallDisk();
    }

    /** Its root folder. */
    public Path path() {
        return path;
    }

    /** Leaves no room for another byte; empty files can still be made. */
    public void fill() {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            byte[] block = new byte[1024];
            while (path.toFile().getUsableSpace() > 0) {
                filler.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Undoes {@link #fill()}. */
    public void clear() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes room for many megabytes; what is there stays. */
    public void grow() {
        Tool.of("mount", "mount").with("-o", "remount,size=64m", path.toString()).runSuccessfully();
    }

    private Path filler() {
        return path.resolve("filler");
    }

    @Override
    public void close() {
        Tool.of("umount", "mount").with(path.toString()).runSuccessfully();
        folder.close();
    }
}
