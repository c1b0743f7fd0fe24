// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.poststation.profile.storage.PrivateFile;

/**
 * The keys of the hosts that are known, from files as OpenSSH writes them (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT): plain
 * and hashed names, patterns, ports, {@code @revoked}. Lines of {@code @cert-authority} and lines that can't be
 * understood say nothing. Files are read anew for each question, so that a change by hand counts at once; a missing
 * file knows nobody.
 */
public final class KnownHosts {

    private final List<Path> files;

    /** What is known about a key. */
    public enum Verdict {
        /** It is the host's key. */
        TRUSTED,
        /** No key of the host is known. */
        UNKNOWN,
        /** Other keys of the host are known, but not this one. */
        CHANGED,
        /** It must not be used any more. */
        REVOKED
    }

    /**
     * What the files say about a key.
     *
     * @param verdict what is known
     * @param where the file, and the line from 1, that decides, or the file where the key would stand
     */
    public record Answer(Verdict verdict, String where) {}

    /** @param files the first one is written by {@link #add} */
    public KnownHosts(List<Path> files) {
        this.files = List.copyOf(files);
    }

    /** The files of the user and of the system. */
    public static KnownHosts usual() {
        return new KnownHosts(List.of(Path.of(System.getProperty("user.home"), ".ssh", "known_hosts"),
                Path.of("/etc/ssh/ssh_known_hosts")));
    }

    /**
     * What is known about a key.
     *
     * @throws IOException when a file is there but can't be read; nobody is to be trusted then
     */
    public Answer check(HostKey key) throws IOException {
        Optional<Line> same = Optional.empty();
        Optional<Line> other = Optional.empty();
        for (Line line : linesOf(key.host(), key.port())) {
            boolean isSame = Arrays.equals(line.entry().key(), key.blob());
            if (isSame && line.entry().isRevoked()) {
                return new Answer(Verdict.REVOKED, line.where());
            }
            if (isSame) {
                same = Optional.of(line);
            } else if (other.isEmpty() && !line.entry().isRevoked()) {
                other = Optional.of(line);
            }
        }
        if (same.isPresent()) {
            return new Answer(Verdict.TRUSTED, same.get().where());
        }
        return other.map(line -> new Answer(Verdict.CHANGED, line.where()))
                .orElseGet(() -> new Answer(Verdict.UNKNOWN, files.getFirst().toString()));
    }

    /**
     * The kinds of keys that are known for a host; a server is asked for these, because it shows one of its keys only.
     *
     * @throws IOException when a file is there but can't be read
     */
    public Set<String> types(String host, int port) throws IOException {
        Set<String> types = new TreeSet<>();
        for (Line line : linesOf(host, port)) {
            if (!line.entry().isRevoked()) {
                types.add(new HostKey(host, port, line.entry().key()).type());
            }
        }
        return types;
    }

    /**
     * Adds a key to the first file, under a hashed name.
     *
     * @throws IOException when it can't be written
     */
    public void add(HostKey key) throws IOException {
        Path file = files.getFirst().toAbsolutePath();
        PrivateFile.createFolder(file.getParent());
        PrivateFile.createIfMissing(file);
        byte[] present = Files.readAllBytes(file);
        String start = present.length > 0 && present[present.length - 1] != '\n' ? "\n" : "";
        Files.writeString(file, start + KnownHostEntry.hashed(key) + '\n', StandardCharsets.US_ASCII,
                StandardOpenOption.APPEND);
    }

    private record Line(Path file, int number, KnownHostEntry entry) {

        String where() {
            return file + ":" + number;
        }
    }

    private List<Line> linesOf(String host, int port) throws IOException {
        List<Line> found = new ArrayList<>();
        for (Path file : files) {
            int number = 0;
            for (String text : read(file).lines().toList()) {
                number++;
                Optional<KnownHostEntry> entry = KnownHostEntry.parse(text).filter(line -> line.isOf(host, port));
                if (entry.isPresent()) {
                    found.add(new Line(file, number, entry.get()));
                }
            }
        }
        return found;
    }

    private static String read(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException nobodyIsKnown) {
            return "";
        }
    }
}
