// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.time.Duration;
import java.util.Optional;

import org.poststation.directory.Dn;
import org.poststation.directory.password.PasswordScheme;

/**
 * How to import.
 *
 * @param mode what may be done
 * @param syncBase with {@link ImportMode#SYNC} the entry below which everything is deleted that the file lacks
 * @param deletions with {@link ImportMode#SYNC} how many deletions were agreed to; with more nothing is deleted
 * @param hashing how a password in clear text is stored; empty to keep it as it is
 * @param patience how long to try to reach a server that went away, counted from the last answer
 */
public record ImportOptions(ImportMode mode, Optional<Dn> syncBase, long deletions, Optional<PasswordScheme> hashing,
        Duration patience) {

    /** Refuses a base without synchronisation, the other way round, and what this console can't hash. */
    public ImportOptions {
        if (syncBase.isPresent() != (mode == ImportMode.SYNC)) {
            throw new IllegalArgumentException("base and mode " + mode);
        }
        if (hashing.filter(PasswordScheme.SERVER::equals).isPresent()) {
            throw new IllegalArgumentException("the server hashes one password at a time");
        }
    }

    /** Clear text passwords become salted SHA-512; a minute of patience. */
    public static ImportOptions of(ImportMode mode) {
        return new ImportOptions(mode, Optional.empty(), 0, Optional.of(PasswordScheme.SSHA512), Uplink.USUAL_PATIENCE);
    }

    /** Makes everything below the base as the file says, with at most so many deletions. */
    public static ImportOptions sync(Dn base, long deletions) {
        return new ImportOptions(ImportMode.SYNC, Optional.of(base), deletions, Optional.of(PasswordScheme.SSHA512),
                Uplink.USUAL_PATIENCE);
    }

    /** The same with clear text passwords stored in another way; empty to keep them. */
    public ImportOptions withHashing(Optional<PasswordScheme> other) {
        return new ImportOptions(mode, syncBase, deletions, other, patience);
    }

    /** The same with another patience. */
    public ImportOptions withPatience(Duration other) {
        return new ImportOptions(mode, syncBase, deletions, hashing, other);
    }
}
