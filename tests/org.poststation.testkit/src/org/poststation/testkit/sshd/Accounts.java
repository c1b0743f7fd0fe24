// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.sshd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.process.Tool;

/** Accounts of one server: copies of the system's files with more lines, which only that server sees. */
final class Accounts {

    private static final int FIRST_ID = 64_100;

    private final TemporaryFolder folder;
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final StringBuilder passwd = new StringBuilder(read(Path.of("/etc/passwd")));
    private final StringBuilder shadow = new StringBuilder(read(Path.of("/etc/shadow")));
    private final StringBuilder mounts = new StringBuilder();
    private final StringBuilder sudoers = new StringBuilder("Defaults !syslog, !pam_session\n");

    Accounts(TemporaryFolder folder) {
        this.folder = folder;
    }

    /** Adds an account; its group is nogroup. */
    void add(String name, String shell, String password) {
        int id = FIRST_ID + ids.size();
        ids.put(name, id);
        String hash = password.isEmpty()
                ? "*"
                : Tool.of("openssl", "openssl").with("passwd", "-6", "-stdin").run(password).requireSuccess().output()
                        .strip();
        passwd.append("%s:x:%d:65534::%s:%s%n".formatted(name, id, home(name), shell));
        shadow.append("%s:%s:20000:0:99999:7:::%n".formatted(name, hash));
    }

    /** Shows a folder or file as one of the system, whose place is made when there is none. */
    void bind(String shown, Path real) {
        mounts.append("[ -e '%2$s' ] || mkdir -p '%2$s'%nmount --bind '%1$s' '%2$s'%n".formatted(real, shown));
    }

    /** Adds a line to the sudoers file. */
    void sudo(String line) {
        sudoers.append(line).append('\n');
    }

    /** Puts a script in place of an installed program. */
    void program(String path, String script) {
        Path file = folder.write("program" + mounts.length(), script);
        Tool.of("chmod", "coreutils").with("755", file.toString()).runSuccessfully();
        mounts.append("mount --bind '%s' '%s'%n".formatted(file, path));
    }

    /** Hides an installed program: what can't be executed is not found. */
    void without(String path) {
        mounts.append("mount --bind /dev/null '%s'%n".formatted(path));
    }

    Path home(String name) {
        return folder.resolve("home-" + name);
    }

    /** Writes a file into a home, owned by its account. */
    void write(String name, String file, String text) {
        try {
            Path path = home(name).resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Tool.of("chown", "coreutils").with("-R", ids.get(name) + ":65534", home(name).toString()).runSuccessfully();
    }

    /** Writes the files, and a script that runs a command that sees them instead of the system's. */
    Path write() {
        folder.write("passwd", passwd.toString());
        folder.write("shadow", shadow.toString());
        folder.write("sudoers", sudoers.toString());
        for (String name : new String[] {"passwd", "shadow", "sudoers"}) {
            Tool.of("chmod", "coreutils").with(name.equals("passwd") ? "644" : "440", folder.resolve(name).toString())
                    .runSuccessfully();
        }
        return folder.write("enter", """
                set -e
                cd '%s'
                mkdir -p /run/sshd
                for f in passwd shadow sudoers; do mount --bind $f /etc/$f; done
                %sexec "$@"
                """.formatted(folder.path(), mounts));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("Tests with accounts need root", failure);
        }
    }
}
