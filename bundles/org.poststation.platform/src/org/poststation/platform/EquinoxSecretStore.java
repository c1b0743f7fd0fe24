// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.equinox.security.storage.StorageException;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;

/**
 * Secrets in Equinox secure storage, encrypted in the folder {@code secrets} of the workspace. The key is generated
 * once per user and kept in the file {@code .poststation/secret.key} of the home folder, readable for its owner only.
 * <p>
 * What this protects: a copy or backup of the workspace without the home folder, and other users of the computer. What
 * it does not protect: against whoever can read the files of this user, root included. A keyring of the desktop would
 * protect a little more, but the command line must read the same passwords from cron and over SSH, where no keyring is
 * unlocked and nobody can answer a prompt. So the keyring is not used, and no call ever waits for a person.
 */
@Component
public final class EquinoxSecretStore implements SecretStore {

    private final SecretFiles files;

    /** Called by the service framework. */
    @Activate
    public EquinoxSecretStore(
            @Reference(target = "(type=osgi.instance.area)", cardinality = ReferenceCardinality.OPTIONAL) Location instanceArea) {
        this(InstanceArea.workspace(instanceArea).orElseGet(EquinoxSecretStore::home),
                home().resolve(".poststation").resolve("secret.key"));
    }

    EquinoxSecretStore(Path workspace, Path keyFile) {
        files = new SecretFiles(workspace.resolve("secrets"), keyFile);
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home", ""));
    }

    @Override
    public synchronized Optional<Secret> find(String key) throws OperationException {
        try {
            return files.read(key).map(String::toCharArray).map(Secret::of);
        } catch (IOException | StorageException failure) {
            throw Wording.SENTENCES.failure("secrets.unreadable", failure, key, files.keyFile());
        }
    }

    @Override
    public synchronized void keep(String key, Secret secret) throws OperationException {
        char[] characters = secret.characters();
        try {
            files.write(key, new String(characters));
        } catch (IOException | StorageException failure) {
            throw Wording.SENTENCES.failure("secrets.unwritable", failure, key);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    @Override
    public synchronized void forget(String key) throws OperationException {
        try {
            files.delete(key);
        } catch (IOException failure) {
            throw Wording.SENTENCES.failure("secrets.unwritable", failure, key);
        }
    }
}
