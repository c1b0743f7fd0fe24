// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.sshd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.poststation.testkit.process.Tool;

/**
 * A pair of keys in two files, as ssh-keygen makes them.
 *
 * @param file the private key; the public one stands beside it with the ending {@code .pub}
 */
public record SshKey(Path file) {

    /** Makes one without a passphrase. */
    public static SshKey make(Path file, String type) {
        return make(file, type, "");
    }

    /** Makes one; its comment is the name of its file. */
    public static SshKey make(Path file, String type, String passphrase) {
        Tool.of("ssh-keygen", "openssh-client").with("-q", "-t", type, "-N", passphrase, "-C",
                file.getFileName().toString(), "-f", file.toString())
                .with(type.equals("rsa") ? List.of("-b", "2048") : List.of()).runSuccessfully();
        return new SshKey(file);
    }

    /** Type, base64 and comment on one line. */
    public String line() {
        try {
            return Files.readString(Path.of(file + ".pub")).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As ssh-keygen shows it: {@code SHA256:…}. */
    public String fingerprint() {
        return Tool.of("ssh-keygen", "openssh-client").with("-lf", file + ".pub").runSuccessfully().output()
                .split(" ")[1];
    }
}
