// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.pacemaker;

/**
 * An action of the cluster that failed.
 *
 * @param operation resource, task and interval, for example {@code dovecot_start_0}
 * @param node where
 * @param result in a word or two, for example {@code not running}
 * @param reason what the agent said; may be empty
 * @param at when, as the cluster prints it
 */
public record FailedAction(String operation, String node, String result, String reason, String at) {}
