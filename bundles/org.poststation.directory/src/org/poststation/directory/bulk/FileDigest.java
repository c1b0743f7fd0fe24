// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.poststation.operation.OperationException;

/** The SHA-256 of a file and of how it is understood. */
public final class FileDigest {

    private static final int CHUNK = 1 << 16;

    private FileDigest() {}

    /**
     * In hexadecimal. Blocking; reads the whole file.
     *
     * @param understood how the file is understood: options that make other records of it
     * @throws OperationException when it can't be read
     */
    public static String of(Path file, String understood) throws OperationException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[CHUNK];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                digest.update(buffer, 0, length);
            }
            digest.update(understood.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("unreadable", failure, file);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
