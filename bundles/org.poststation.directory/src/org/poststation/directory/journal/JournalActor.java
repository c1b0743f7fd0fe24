// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

/**
 * Who wrote.
 *
 * @param bindDn DN by which the server knew the writer; empty for an anonymous bind
 * @param osUser name of the user on this computer
 * @param server URL of the server
 */
public record JournalActor(String bindDn, String osUser, String server) {}
