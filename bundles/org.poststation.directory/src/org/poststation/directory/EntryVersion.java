// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

/**
 * The state in which an entry was read, by an operational attribute that changes with every write: {@code entryCSN}
 * where the server has it, otherwise {@code modifyTimestamp} (RFC 4512 section 3.4).
 *
 * @param attribute name of the operational attribute
 * @param value its value when the entry was read
 */
public record EntryVersion(String attribute, String value) {}
