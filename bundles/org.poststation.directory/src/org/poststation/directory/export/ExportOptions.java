// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.export;

/**
 * How an export is written.
 *
 * @param format LDIF or CSV
 * @param passwords whether with passwords and their hashes; a file then is its owner's only
 * @param operational whether with what the server keeps by itself, for example entryUUID and createTimestamp, which
 *            only offline tools load; of no meaning for CSV
 */
public record ExportOptions(ExportFormat format, boolean passwords, boolean operational) {

    /** What users may write, without passwords. */
    public static ExportOptions of(ExportFormat format) {
        return new ExportOptions(format, false, false);
    }
}
