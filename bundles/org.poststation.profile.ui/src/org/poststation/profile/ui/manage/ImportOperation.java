// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.manage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.poststation.directory.ExampleDirectory;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;

/**
 * Takes the profiles of a file over. A profile whose name is taken is left out, so that nothing is replaced unseen.
 *
 * @param file what to read
 * @param profiles where to keep them
 */
public record ImportOperation(Path file, ProfileStore profiles) implements Operation<ImportOperation.Outcome> {

    /**
     * What was taken over.
     *
     * @param added names of the new profiles
     * @param skipped names that were taken already
     */
    public record Outcome(List<String> added, List<String> skipped) {}

    @Override
    public Outcome run(Progress progress) throws OperationException {
        List<String> added = new ArrayList<>();
        List<String> skipped = new ArrayList<>();
        for (ConnectionProfile profile : ProfileFile.read(file)) {
            boolean taken = profiles.find(profile.name()).isPresent()
                    || profile.name().equalsIgnoreCase(ExampleDirectory.PROFILE_NAME);
            if (!taken) {
                profiles.save(profile);
            }
            (taken ? skipped : added).add(profile.name());
        }
        return new Outcome(List.copyOf(added), List.copyOf(skipped));
    }
}
