// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that is written whole or not at all: a reader sees the old or the new content, also after a crash or on a full
 * disk. It is written beside its place and gets its name by {@link #commit}; without that, closing removes it. All
 * methods block on the disk. Not thread-safe.
 */
public final class ReplacedFile implements AutoCloseable {

    private final Path file;
    private final Path temporary;
    private final FileChannel channel;

    private ReplacedFile(Path file, Path temporary, FileChannel channel) {
        this.file = file;
        this.temporary = temporary;
        this.channel = channel;
    }

    /**
     * Begins a file that may exist already; a symbolic link stays one.
     *
     * @param ownerOnly whether only its owner may read the new file; otherwise who could read the old one, of a file
     *            that did not exist who can read new files usually
     * @throws IOException when nothing can be written beside it
     */
    public static ReplacedFile begin(Path file, boolean ownerOnly) throws IOException {
        Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        String mark = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        return begin(place, place.resolveSibling(place.getFileName() + "." + mark + ".part"), ownerOnly);
    }

    static ReplacedFile begin(Path file, Path temporary, boolean ownerOnly) throws IOException {
        if (ownerOnly) {
            PrivateFile.create(temporary);
        } else {
            Files.createFile(temporary);
            keepPermissions(file, temporary);
        }
        return new ReplacedFile(file, temporary, FileChannel.open(temporary, StandardOpenOption.WRITE));
    }

    private static void keepPermissions(Path file, Path temporary) throws IOException {
        PosixFileAttributeView old = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (old != null && Files.exists(file)) {
            Files.setPosixFilePermissions(temporary, old.readAttributes().permissions());
        }
    }

    /** Where to write; every write goes to the operating system at once. */
    public OutputStream out() {
        return Channels.newOutputStream(channel);
    }

    /**
     * Gives the file its name; its content has reached the disk when this returns.
     *
     * @throws IOException when that fails; the old file is untouched then
     */
    public void commit() throws IOException {
        channel.force(true);
        channel.close();
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        PrivateFile.forceFolder(file);
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
