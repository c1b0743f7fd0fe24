// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.change.DirectoryChange;

/**
 * A change that is about to be sent.
 *
 * @param before the entry with its user attributes as it was read; empty when there is none, as before an add
 * @param change the write
 */
public record Intent(Optional<DirectoryEntry> before, DirectoryChange change) {}
