// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.group;

/**
 * How many recipients wait for one cause.
 *
 * @param pattern see {@link org.poststation.model.DeferralReason#pattern}
 * @param status the enhanced status code (RFC 3463); empty when none is known
 * @param recipients how many
 */
public record ReasonCount(String pattern, String status, long recipients) {}
