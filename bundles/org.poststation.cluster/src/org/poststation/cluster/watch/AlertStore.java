// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;
import org.poststation.profile.storage.PrivateFile;
import org.poststation.profile.storage.WorkspaceFolder;

/** Keeps alerts in the file {@code alerts} of the workspace. All methods block on the disk. */
@Component(service = AlertStore.class)
public final class AlertStore {

    private static final Sentences SENTENCES = Sentences.of(AlertStore.class, "alerts");

    private final WorkspaceFolder workspace;

    /** Called by the service framework. */
    @Activate
    public AlertStore(@Reference WorkspaceFolder workspace) {
        this.workspace = workspace;
    }

    /**
     * What was kept last; nothing the first time. What of it is damaged is left out.
     *
     * @throws OperationException when it can't be read
     */
    public AlertMemory load() throws OperationException {
        Optional<Path> file = workspace.path().map(AlertStore::file);
        if (file.isEmpty() || !Files.exists(file.get())) {
            return AlertMemory.NONE;
        }
        try {
            String text = new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8);
            return AlertLines.parse(text.lines().toList());
        } catch (IOException failure) {
            throw SENTENCES.failure("unreadable", failure, file.get());
        }
    }

    /**
     * Keeps alerts in place of those before.
     *
     * @throws OperationException when they can't be written; the old ones stay then
     */
    public void save(AlertMemory memory) throws OperationException {
        Path folder = workspace.path().orElseThrow(() -> SENTENCES.failure("homeless", null));
        try {
            PrivateFile.createFolder(folder);
            PrivateFile.write(file(folder),
                    (String.join("\n", AlertLines.of(memory)) + '\n').getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw SENTENCES.failure("unwritable", failure, file(folder));
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("alerts");
    }
}
