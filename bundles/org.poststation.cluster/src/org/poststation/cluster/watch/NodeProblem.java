// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.watch;

import java.time.Instant;
import java.util.Optional;

/**
 * A problem with what is known about announcing it.
 *
 * @param node of which node
 * @param problem what is wrong
 * @param isAcknowledged whether somebody knows of it, so that nobody is reminded
 * @param mutedUntil until when it is not announced; empty when it is
 * @param isFlapping whether the node changes all the time, so that the changes are not announced
 */
public record NodeProblem(String node, Problem problem, boolean isAcknowledged, Optional<Instant> mutedUntil,
        boolean isFlapping) {}
