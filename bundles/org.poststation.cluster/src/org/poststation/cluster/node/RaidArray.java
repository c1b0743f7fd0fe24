// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import java.util.List;

/**
 * A software RAID.
 *
 * @param name for example {@code md0}
 * @param isActive whether it runs at all
 * @param level for example {@code raid1}; empty when it does not run
 * @param devices how many it should have; 0 for levels without redundancy
 * @param working how many it has
 * @param failed names of those that failed
 * @param repair what runs now, for example {@code recovery} or {@code check}; empty when nothing
 * @param repairPercent how far that is
 */
public record RaidArray(String name, boolean isActive, String level, int devices, int working, List<String> failed,
        String repair, double repairPercent) {

    /** Keeps an unchangeable copy. */
    public RaidArray {
        failed = List.copyOf(failed);
    }

    /** Whether a disk is missing. */
    public boolean isDegraded() {
        return working < devices || !failed.isEmpty();
    }
}
