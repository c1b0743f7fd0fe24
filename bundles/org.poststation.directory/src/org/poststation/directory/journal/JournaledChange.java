// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

/**
 * A change as the journal keeps it.
 *
 * @param number its place within its entry, from 0
 * @param intent the change and the state before it
 * @param result what became of it
 */
public record JournaledChange(long number, Intent intent, ChangeResult result) {}
