// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import org.poststation.operation.OperationException;
import org.poststation.profile.storage.PrivateFile;
import org.poststation.profile.storage.ProcessLock;

/** The folder of the example directory in the workspace: data, password, endpoint and lock. */
final class DataFolder {

    private static final int PASSWORD_BYTES = 24;

    private final Path folder;

    DataFolder(Path folder) {
        this.folder = folder;
    }

    DataFile data() {
        return new DataFile(folder.resolve("data.ldif"));
    }

    /** Takes the right to serve; empty when another console has it. */
    Optional<ProcessLock> lock() throws OperationException {
        try {
            PrivateFile.createFolder(folder);
            return ProcessLock.tryTake(folder.resolve("lock"));
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("folder", failure, folder);
        }
    }

    /** The administrator's password; made when there is none yet. Called by who holds the lock. */
    String password() throws OperationException {
        Path file = folder.resolve("password");
        try {
            String known = Files.exists(file) ? Files.readString(file).strip() : "";
            if (!known.isEmpty()) {
                return known;
            }
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            PrivateFile.write(file, made.getBytes(StandardCharsets.US_ASCII));
            return made;
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("folder", failure, folder);
        }
    }

    /** Where the directory is or was served; empty when that is not known. */
    Optional<ServedEndpoint> endpoint() throws OperationException {
        Path file = folder.resolve("endpoint");
        try {
            return Files.exists(file) ? ServedEndpoint.parse(Files.readString(file)) : Optional.empty();
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("folder", failure, folder);
        }
    }

    /** Tells the other consoles of the workspace where the directory is served. */
    void publish(ServedEndpoint endpoint) throws OperationException {
        try {
            PrivateFile.write(folder.resolve("endpoint"), endpoint.text().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("folder", failure, folder);
        }
    }
}
