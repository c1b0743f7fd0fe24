// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.spec.PBEKeySpec;

import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.equinox.security.storage.provider.IProviderHints;
import org.poststation.profile.storage.PrivateFile;
import org.poststation.profile.storage.ProcessLock;

/**
 * One file of secure storage for each secret, never changed once written: Equinox reads a file once per process and
 * overwrites what another process wrote, so a changed secret is a new file.
 */
final class SecretFiles {

    private static final String NODE = "poststation";
    private static final String VALUE = "secret";
    private static final String UNFINISHED = ".new";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 8;

    private final SecureRandom random = new SecureRandom();
    private final Path folder;
    private final Path keyFile;

    SecretFiles(Path folder, Path keyFile) {
        this.folder = folder;
        this.keyFile = keyFile;
    }

    Path keyFile() {
        return keyFile;
    }

    Optional<String> read(String key) throws IOException, StorageException {
        List<Path> files = files(key);
        if (files.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(open(files.getLast()).node(NODE).get(VALUE, null));
    }

    void write(String key, String secret) throws IOException, StorageException {
        List<Path> before = files(key);
        PrivateFile.createFolder(folder);
        byte[] suffix = new byte[NAME_BYTES];
        random.nextBytes(suffix);
        Path file = folder.resolve(prefix(key) + HexFormat.of().formatHex(suffix));
        Path unfinished = folder.resolve(file.getFileName() + UNFINISHED);
        try {
            PrivateFile.createIfMissing(unfinished);
            ISecurePreferences storage = open(unfinished);
            storage.node(NODE).put(VALUE, secret, true);
            storage.flush();
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        for (Path old : before) {
            Files.deleteIfExists(old);
        }
    }

    void delete(String key) throws IOException {
        for (Path file : files(key)) {
            Files.deleteIfExists(file);
        }
    }

    /** The newest one last; there are several only when a process ended in the middle of {@link #write}. */
    private List<Path> files(String key) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        String prefix = prefix(key);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isOf(prefix, file.getFileName().toString()))
                    .sorted(Comparator.comparing(file -> file.toFile().lastModified())).toList();
        }
    }

    private static boolean isOf(String prefix, String name) {
        return name.startsWith(prefix) && !name.endsWith(UNFINISHED);
    }

    private ISecurePreferences open(Path file) throws IOException {
        Map<String, Object> options = Map.of(IProviderHints.PROMPT_USER, Boolean.FALSE,
                IProviderHints.DEFAULT_PASSWORD, new PBEKeySpec(masterKey().toCharArray()));
        ISecurePreferences storage = SecurePreferencesFactory.open(file.toUri().toURL(), options);
        if (storage == null) {
            throw new IOException("Equinox secure storage did not open " + file);
        }
        return storage;
    }

    private String masterKey() throws IOException {
        if (Files.exists(keyFile)) {
            return knownKey();
        }
        PrivateFile.createFolder(keyFile.getParent());
        Path lockFile = keyFile.resolveSibling(keyFile.getFileName() + ".lock");
        try (ProcessLock lock = ProcessLock.take(lockFile, PATIENCE)
                .orElseThrow(() -> new IOException("Another console does not give up " + lockFile))) {
            return Files.exists(keyFile) ? knownKey() : makeKey();
        }
    }

    private String knownKey() throws IOException {
        String key = Files.readString(keyFile).strip();
        if (key.isEmpty()) {
            throw new IOException(keyFile + " is empty");
        }
        return key;
    }

    private String makeKey() throws IOException {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        String made = Base64.getEncoder().encodeToString(bytes);
        PrivateFile.write(keyFile, made.getBytes(StandardCharsets.US_ASCII));
        return made;
    }

    /** Keys have slashes and any characters; their digest is a file name everywhere. */
    private static String prefix(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16) + '-';
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
