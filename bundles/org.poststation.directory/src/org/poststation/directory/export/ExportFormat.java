// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.export;

/** What an export is written as. */
public enum ExportFormat {
    /** LDIF (RFC 2849), entries above before those below them: an empty server can load it, also offline. */
    LDIF,
    /** CSV (RFC 4180) in UTF-8, one line for each mail object, one column for each attribute of the schema profile. */
    CSV
}
