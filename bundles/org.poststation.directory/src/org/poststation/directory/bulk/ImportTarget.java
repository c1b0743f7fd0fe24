// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import org.poststation.directory.DirectorySession;
import org.poststation.directory.journal.Journal;
import org.poststation.directory.password.PasswordHasher;

/**
 * Where to import to.
 *
 * @param session the directory; stays open
 * @param journal its journal
 * @param hasher hashes passwords that come in clear text
 */
public record ImportTarget(DirectorySession session, Journal journal, PasswordHasher hasher) {}
