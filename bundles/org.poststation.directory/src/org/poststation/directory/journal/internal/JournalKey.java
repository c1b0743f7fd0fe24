// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;
import org.poststation.profile.storage.ProcessLock;

/** The key of one journal, made at its first change and kept by the secret store. Thread-safe. */
final class JournalKey {

    private static final int BYTES = 32;

    private final JournalPlace place;
    private final SecretStore secrets;
    private SecretKey key;

    JournalKey(JournalPlace place, SecretStore secrets) {
        this.place = place;
        this.secrets = secrets;
    }

    /** The key; empty when none was made yet, or it is gone. */
    synchronized Optional<SecretKey> find() throws OperationException {
        if (key == null) {
            Optional<Secret> kept = secrets.find(name());
            if (kept.isPresent()) {
                try (Secret secret = kept.get()) {
                    key = key(secret);
                }
            }
        }
        return Optional.ofNullable(key);
    }

    /** The key, made unless there is one; the folder exists. */
    synchronized SecretKey require() throws OperationException, IOException {
        try {
            if (find().isPresent()) {
                return key;
            }
            try (ProcessLock lock = place.lock()) {
                return find().isPresent() ? key : make();
            }
        } catch (OperationException unavailable) {
            throw place.failure("key", unavailable);
        }
    }

    private SecretKey make() throws OperationException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        byte[] text = Base64.getEncoder().encode(random);
        try (Secret secret = Secret.of(StandardCharsets.US_ASCII.decode(ByteBuffer.wrap(text)).array())) {
            secrets.keep(name(), secret);
            key = new SecretKeySpec(random, "AES");
            return key;
        } finally {
            Arrays.fill(random, (byte) 0);
            Arrays.fill(text, (byte) 0);
        }
    }

    private SecretKey key(Secret secret) throws OperationException {
        byte[] text = secret.utf8();
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            return new SecretKeySpec(decoded, "AES");
        } catch (IllegalArgumentException noKey) {
            throw place.failure("key", noKey);
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private String name() {
        return "journal/" + place.folder().getFileName();
    }
}
