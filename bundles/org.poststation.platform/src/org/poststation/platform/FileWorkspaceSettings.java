// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.poststation.operation.OperationException;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.profile.storage.PrivateFile;
import org.poststation.profile.storage.ProcessLock;

/**
 * Settings in the file {@code settings} of the workspace, a line {@code key = text} each (java.util.Properties). A
 * change is made to what the file says then, under a lock, so that consoles do not undo each other's.
 */
@Component
public final class FileWorkspaceSettings implements WorkspaceSettings {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Optional<Path> workspace;

    /** Called by the service framework. */
    @Activate
    public FileWorkspaceSettings(
            @Reference(target = "(type=osgi.instance.area)", cardinality = ReferenceCardinality.OPTIONAL) Location instanceArea) {
        this(InstanceArea.workspace(instanceArea));
    }

    FileWorkspaceSettings(Optional<Path> workspace) {
        this.workspace = workspace;
    }

    @Override
    public Map<String, String> all() throws OperationException {
        return workspace.isEmpty() ? Map.of() : read(workspace.get().resolve("settings"));
    }

    @Override
    public void save(Map<String, String> changed) throws OperationException {
        Path folder = workspace.orElseThrow(() -> Wording.SENTENCES.failure("settings.homeless", null));
        Path file = folder.resolve("settings");
        try {
            PrivateFile.createFolder(folder);
            try (ProcessLock lock = lock(folder.resolve("settings.lock"))) {
                Map<String, String> all = new TreeMap<>(read(file));
                all.putAll(changed);
                PrivateFile.write(file, text(all).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("settings.unwritable", failure, file);
        }
    }

    private static Map<String, String> read(Path file) throws OperationException {
        try {
            Properties read = new Properties();
            read.load(new StringReader(Files.exists(file) ? Files.readString(file) : ""));
            Map<String, String> all = new TreeMap<>();
            read.stringPropertyNames().forEach(key -> all.put(key, read.getProperty(key)));
            return all;
        } catch (IOException | IllegalArgumentException failure) {
            throw Wording.SENTENCES.failure("settings.unreadable", failure, file);
        }
    }

    private static String text(Map<String, String> all) {
        StringBuilder text = new StringBuilder();
        all.forEach((key, value) -> text.append(key).append(" = ").append(value.replace("\\", "\\\\")).append('\n'));
        return text.toString();
    }

    private static ProcessLock lock(Path file) throws IOException, OperationException {
        return ProcessLock.take(file, PATIENCE).orElseThrow(() -> Wording.SENTENCES.failure("settings.busy", null));
    }
}
