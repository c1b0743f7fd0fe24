// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

/** What a file to import is. */
public enum SourceFormat {
    /** LDIF (RFC 2849). */
    LDIF,
    /** CSV (RFC 4180) with a line of column names. */
    CSV,
    /** A passwd(5) file, with its shadow(5) file if there is one, or what {@code ypcat passwd} prints. */
    PASSWD,
    /** An aliases(5) file of sendmail or Postfix, or what {@code ypcat -k aliases} prints. */
    ALIASES
}
