// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;

/** Files and folders that only their owner may read and write. All methods block on the disk. */
public final class PrivateFile {

    private PrivateFile() {}

    /**
     * Writes a file whole or not at all: a reader sees the old or the new content, also after a crash or on a full
     * disk. The content has reached the disk when this returns.
     *
     * @throws IOException when it can't be written; the old file is untouched then
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        try (ReplacedFile replaced = ReplacedFile.begin(file, temporary, true)) {
            replaced.out().write(content);
            replaced.commit();
        }
    }

    /**
     * Makes an empty file unless it exists.
     *
     * @throws IOException when it can't be made
     */
    public static void createIfMissing(Path file) throws IOException {
        if (!Files.exists(file)) {
            try {
                create(file);
            } catch (FileAlreadyExistsException otherWasFaster) {
                if (!Files.isRegularFile(file)) {
                    throw otherWasFaster;
                }
            }
        }
    }

    /**
     * Makes a folder and those above it unless they exist; a new one is the owner's only.
     *
     * @throws IOException when it can't be made
     */
    public static void createFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (isPosix(folder)) {
            Files.createDirectories(folder, attribute("rwx------"));
        } else {
            Files.createDirectories(folder);
            ownerOnly(folder);
        }
    }

    static void create(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, attribute("rw-------"));
        } else {
            Files.createFile(file);
            ownerOnly(file);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?> attribute(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    private static void ownerOnly(Path path) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (view == null) {
            throw new IOException("The file system of " + path + " knows no permissions.");
        }
        view.setAcl(List.of(AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(view.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class)).build()));
    }

    /**
     * Waits until the disk knows the file by its name: without it, a new or renamed file may be gone after a crash.
     * Windows can't and needn't do that.
     *
     * @throws IOException when the folder can't be read
     */
    public static void forceFolder(Path file) throws IOException {
        if (isPosix(file)) {
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
