// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.change;

import java.util.Optional;

import org.poststation.directory.EntryVersion;

/**
 * A change and the state in which it may be applied.
 *
 * @param subject the mail object that it is for, usually an address
 * @param change the write
 * @param expected the state in which the entry was read; empty when it does not matter
 */
public record PlannedChange(String subject, DirectoryChange change, Optional<EntryVersion> expected) {}
