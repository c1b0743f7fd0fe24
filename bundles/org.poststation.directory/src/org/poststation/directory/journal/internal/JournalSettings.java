// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.poststation.directory.journal.Journals;
import org.poststation.profile.SecretStore;
import org.poststation.profile.storage.PrivateFile;

/**
 * What all journals of a workspace have in common.
 *
 * @param folder in which they are
 * @param secrets keeps their keys
 * @param clock tells when something is written
 */
record JournalSettings(Path folder, SecretStore secrets, Clock clock) {

    /** How many bytes each journal may have. */
    long sizeBudget() throws IOException {
        try {
            return Files.exists(file()) ? Long.parseLong(Files.readString(file()).strip()) : Journals.USUAL_BUDGET;
        } catch (NumberFormatException notOurs) {
            return Journals.USUAL_BUDGET;
        }
    }

    void sizeBudget(long bytes) throws IOException {
        PrivateFile.createFolder(folder);
        PrivateFile.write(file(), String.valueOf(bytes).getBytes(StandardCharsets.US_ASCII));
    }

    /** The file by which consoles exclude each other from a kind of work on a directory. */
    Path lock(String directory, String work) {
        return folder.resolve("locks").resolve(JournalPlace.digest(directory) + '-' + work + ".lock");
    }

    private Path file() {
        return folder.resolve("size-budget");
    }
}
