// SPDX-License-Identifier: EPL-2.0
package org.poststation.model;

/**
 * One queue of one mail transfer agent.
 *
 * @param node name of the node's profile
 * @param mta whose queue it is
 * @param instance the configuration directory of a Postfix instance; empty for the default one
 * @param queue in the words of the agent: Postfix's {@code active}, {@code deferred}, {@code hold}, …
 */
public record QueuePlace(String node, Mta mta, String instance, String queue) {}
