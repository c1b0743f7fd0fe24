// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.OperationException;
import org.poststation.profile.storage.PrivateFile;
import org.poststation.profile.storage.ProcessLock;
import org.poststation.profile.storage.WorkspaceFolder;

/**
 * The macro services of this workspace, in its file {@code services}: of each a line {@code [name]} and below a line
 * {@code node/unit} for each part, in the order of starting. It can be edited by hand too. The window and the command
 * line share it. All methods block on the disk. Thread-safe.
 */
@Component(service = MacroServices.class)
public final class MacroServices {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WorkspaceFolder workspace;

    /** Called by the service framework. */
    @Activate
    public MacroServices(@Reference WorkspaceFolder workspace) {
        this.workspace = workspace;
    }

    /**
     * All of them, by name.
     *
     * @throws OperationException when the file can't be read or a line of it is wrong
     */
    public List<MacroService> all() throws OperationException {
        Optional<Path> folder = workspace.path();
        return folder.isEmpty() ? List.of() : read(folder.get().resolve("services"));
    }

    /**
     * The one with this name.
     *
     * @throws OperationException as {@link #all}
     */
    public Optional<MacroService> find(String name) throws OperationException {
        return all().stream().filter(service -> service.name().equals(name)).findFirst();
    }

    /**
     * Adds one, or replaces that of the same name.
     *
     * @throws OperationException when the file can't be read or written; the old state stays then
     */
    public void save(MacroService service) throws OperationException {
        change(services -> {
            List<MacroService> changed = without(services, service.name());
            changed.add(service);
            return changed;
        });
    }

    /**
     * Removes the one with this name, if it is there.
     *
     * @throws OperationException when the file can't be read or written; the old state stays then
     */
    public void remove(String name) throws OperationException {
        change(services -> without(services, name));
    }

    private static List<MacroService> without(List<MacroService> services, String name) {
        return new ArrayList<>(services.stream().filter(service -> !service.name().equals(name)).toList());
    }

    /** Changes what the file says then, under a lock, so that consoles do not undo each other's. */
    private void change(UnaryOperator<List<MacroService>> change) throws OperationException {
        Path folder = workspace.path().orElseThrow(
                () -> ServiceWording.SENTENCES.failure("services.homeless", null));
        Path file = folder.resolve("services");
        try {
            PrivateFile.createFolder(folder);
            try (ProcessLock lock = lock(folder.resolve("services.lock"))) {
                PrivateFile.write(file, text(change.apply(read(file))).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw ServiceWording.SENTENCES.failure("services.unwritable", failure, file);
        }
    }

    private static ProcessLock lock(Path file) throws IOException, OperationException {
        return ProcessLock.take(file, PATIENCE)
                .orElseThrow(() -> ServiceWording.SENTENCES.failure("services.busy", null));
    }

    private static List<MacroService> read(Path file) throws OperationException {
        List<String> lines;
        try {
            lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw ServiceWording.SENTENCES.failure("services.unreadable", failure, file);
        }
        Map<String, List<ServicePart>> services = new TreeMap<>();
        List<ServicePart> parts = null;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                parts = services.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                parts = withPart(parts, line, file, at + 1);
            }
        }
        return named(services, file);
    }

    private static List<ServicePart> withPart(List<ServicePart> parts, String line, Path file, int number)
            throws OperationException {
        try {
            ServicePart part = ServicePart.parse(line);
            if (parts == null) {
                throw ServiceWording.SENTENCES.failure("services.wrong", null, file, number, line);
            }
            parts.add(part);
            return parts;
        } catch (InvalidValueException wrong) {
            throw ServiceWording.SENTENCES.failure("services.wrong", wrong, file, number, line);
        }
    }

    private static List<MacroService> named(Map<String, List<ServicePart>> services, Path file)
            throws OperationException {
        List<MacroService> all = new ArrayList<>();
        for (Map.Entry<String, List<ServicePart>> service : services.entrySet()) {
            try {
                all.add(new MacroService(service.getKey(), service.getValue()));
            } catch (InvalidValueException wrong) {
                throw ServiceWording.SENTENCES.failure("services.name", wrong, file, service.getKey());
            }
        }
        return all;
    }

    private static String text(List<MacroService> services) {
        StringBuilder text = new StringBuilder();
        services.stream().sorted(Comparator.comparing(MacroService::name)).forEach(service -> {
            text.append('[').append(service.name()).append("]\n");
            service.parts().forEach(part -> text.append(part).append('\n'));
        });
        return text.toString();
    }
}
