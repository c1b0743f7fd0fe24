// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The nodes whose mail servers record logins, see {@link LoginRecords}.
 *
 * @param nodes their names, at least one; of what several recorded the latest counts
 * @param recordedSince the day since which all of them record logins; empty when that is not known
 */
public record LoginNodes(List<String> nodes, Optional<LocalDate> recordedSince) implements LoginSource {

    /** Keeps an unchangeable copy. */
    public LoginNodes {
        nodes = List.copyOf(nodes);
    }

    @Override
    public String name() {
        return String.join(", ", nodes);
    }
}
