// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.history;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * A span of time.
 *
 * @param at its end
 * @param mean of the values in it; empty when nobody looked for most of it
 * @param most the highest of them
 */
public record HistoryPoint(Instant at, OptionalDouble mean, OptionalDouble most) {}
