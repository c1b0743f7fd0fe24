// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

/**
 * A domain's limits and how far they are used up, for checking an object in it.
 *
 * @param domain the domain's values
 * @param mailboxes how many other mailboxes it has
 * @param aliases how many other aliases it has
 * @param quota bytes of all other mailboxes' quotas together
 */
public record DomainUse(FieldValues domain, long mailboxes, long aliases, long quota) {}
