// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

/**
 * Which entry.
 *
 * @param profile the directory
 * @param dn its name as the server spells it
 */
record EntryKey(String profile, String dn) {}
