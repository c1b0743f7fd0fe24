// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.manage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileExchange;
import org.poststation.profile.storage.ReplacedFile;
import org.poststation.profile.ui.internal.Messages;

/** Connection profiles in a file that can be given to somebody else, see {@link ProfileExchange}; never a secret. */
public final class ProfileFile {

    private ProfileFile() {}

    /**
     * Writes profiles; what was in the file stays when that fails. Blocking.
     *
     * @throws OperationException when the file can't be written
     */
    public static void write(Path file, List<ConnectionProfile> profiles) throws OperationException {
        try (ReplacedFile replaced = ReplacedFile.begin(file, false)) {
            replaced.out().write(ProfileExchange.write(profiles).getBytes(StandardCharsets.UTF_8));
            replaced.commit();
        } catch (IOException failed) {
            throw failure(Messages.export_failed_what, file, Messages.export_failed_next, failed);
        }
    }

    /**
     * Reads profiles. Blocking.
     *
     * @throws OperationException when the file can't be read or is not such a file
     */
    public static List<ConnectionProfile> read(Path file) throws OperationException {
        try {
            return ProfileExchange.read(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw failure(Messages.import_failed_what, file, Messages.import_failed_next, failed);
        }
    }

    private static OperationException failure(String what, Path file, String next, IOException cause) {
        return new OperationException(
                new Explanation(NLS.bind(what, file), List.of(), next, String.valueOf(cause.getMessage())), cause);
    }
}
