// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.poststation.operation.OperationException;
import org.poststation.profile.storage.PrivateFile;

/** The file of the example directory: LDIF (RFC 2849) whose last line says that nothing before it is missing. */
final class DataFile {

    private static final String END = "# end of the example directory, SHA-256 ";
    private static final int END_LENGTH = END.length() + 64 + 1;

    private final Path file;

    DataFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /** The LDIF, empty when there is no file yet. */
    Optional<byte[]> read() throws OperationException {
        byte[] whole;
        try {
            if (Files.notExists(file)) {
                return Optional.empty();
            }
            whole = Files.readAllBytes(file);
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("data.unreadable", failure, file);
        }
        int length = whole.length - END_LENGTH;
        String end = new String(whole, Math.max(0, length), whole.length - Math.max(0, length),
                StandardCharsets.US_ASCII);
        if (length < 0 || !end.startsWith(END) || !end.endsWith("\n")) {
            throw damaged("data.reason.end", null);
        }
        byte[] ldif = Arrays.copyOf(whole, length);
        if (!end.equals(END + sum(ldif) + '\n')) {
            throw damaged("data.reason.sum", null);
        }
        return Optional.of(ldif);
    }

    /** Writes the LDIF whole or not at all. */
    void write(byte[] ldif) throws OperationException {
        byte[] end = (END + sum(ldif) + '\n').getBytes(StandardCharsets.US_ASCII);
        byte[] whole = Arrays.copyOf(ldif, ldif.length + end.length);
        System.arraycopy(end, 0, whole, ldif.length, end.length);
        try {
            PrivateFile.write(file, whole);
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("data.unwritable", failure, file);
        }
    }

    /** Keeps a file that can't be read under another name, so that a new one does not destroy it. */
    void keepAside() throws OperationException {
        try {
            if (Files.exists(file)) {
                Files.move(file, file.resolveSibling(file.getFileName() + ".damaged"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("data.unwritable", failure, file);
        }
    }

    OperationException damaged(String reason, Throwable cause) {
        return Wording.SENTENCES.failure("data.damaged", cause, file, Wording.SENTENCES.text(reason));
    }

    private static String sum(byte[] ldif) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ldif));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
