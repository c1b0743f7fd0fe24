// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import org.poststation.directory.change.DirectoryChange;

/**
 * What a record asks for, as it is sent.
 *
 * @param change without what servers make themselves, with passwords hashed
 * @param passwords how many were in clear text and are hashed now
 */
record Prepared(DirectoryChange change, int passwords) {}
