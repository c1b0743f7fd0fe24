// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

import org.poststation.directory.Dn;

/**
 * Remembers which entries do not exist because their record failed, or because the server said so, so that what stands
 * below is not sent in vain. Bounded: of what nobody asked for long, the oldest is forgotten. For use by one thread.
 */
final class MissingParents {

    private static final int MOST = 10_000;

    private final Map<Dn, Long> failed = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Dn, Long> eldest) {
            return size() > MOST;
        }
    };
    private final Set<Dn> missing = new HashSet<>();

    /** The entry does not come to be, because of the record at this line. */
    void failed(Dn dn, long line) {
        failed.put(dn, line);
    }

    /** The server does not know the entry. */
    void missing(Dn dn) {
        if (missing.size() < MOST) {
            missing.add(dn);
        }
    }

    /** The entry exists now. */
    void exists(Dn dn) {
        missing.remove(dn);
        failed.remove(dn);
    }

    boolean isMissing(Dn dn) {
        return missing.contains(dn);
    }

    /** The line of the record because of which the entry does not exist. */
    OptionalLong failedAt(Dn dn) {
        Long line = failed.get(dn);
        return line == null ? OptionalLong.empty() : OptionalLong.of(line);
    }
}
