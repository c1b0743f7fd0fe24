// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the workspace is: the window and the command line must agree about it, although the command line runs without
 * an instance area of the platform.
 */
public final class Workspace {

    /** Environment variable that names the workspace. */
    public static final String VARIABLE = "POSTSTATION_WORKSPACE";

    private Workspace() {}

    /**
     * The folder of the workspace, which may not exist yet: the instance area; without one the folder that the
     * environment names, then {@code .poststation/workspace} in the home folder. Empty when there is no home either.
     *
     * @param instanceArea folder of the platform's instance area
     */
    public static Optional<Path> folder(Optional<Path> instanceArea) {
        return instanceArea.or(() -> folder(System.getenv(), System.getProperty("user.home", "")));
    }

    static Optional<Path> folder(Map<String, String> environment, String home) {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return home.isBlank() || !Files.isDirectory(Path.of(home))
                ? Optional.empty()
                : Optional.of(Path.of(home, ".poststation", "workspace"));
    }
}
