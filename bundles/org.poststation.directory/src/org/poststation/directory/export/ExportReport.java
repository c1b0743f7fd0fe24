// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.export;

/**
 * What was exported.
 *
 * @param entries how many entries were written
 * @param skipped how many were left out of a CSV file because they are no mail objects
 * @param missing how many of the selected entries are not there any more
 * @param referrals how many times the server named other servers for a part of the tree, which is not in the export
 */
public record ExportReport(long entries, long skipped, long missing, long referrals) {}
