// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

/** Why a row of a table can't become an entry. */
public enum SourceFault {
    /** A row has fewer or more cells than there are columns. */
    CELLS,
    /** A quotation mark opens a cell and none closes it. */
    OPEN_QUOTE,
    /** Text follows the quotation mark that closes a cell. */
    AFTER_QUOTE,
    /** The file has no column of the name that is to fill a field. */
    NO_COLUMN,
    /** A line of a mapping file that is none. */
    NOT_MAPPING,
    /** The row has no address. */
    NO_ADDRESS,
    /** A row of passwd(5) without its seven fields or with a user id that is no number. */
    NOT_PASSWD,
    /** A row by which passwd(5) takes in accounts from elsewhere. */
    COMPAT,
    /** A login name that can't be the local part of an address. */
    BAD_LOGIN,
    /** A line of aliases(5) without a name and a colon. */
    NOT_ALIAS,
    /** The name of an alias can't be the local part of an address. */
    BAD_ALIAS,
    /** An alias without a target. */
    NO_TARGET,
    /** A target that is a program. */
    PIPE,
    /** A target that is a file. */
    FILE,
    /** A target that is a list of addresses in another file. */
    INCLUDE,
    /** A target that tells the MTA to fail or to drop mail. */
    SPECIAL,
    /** A target that is no address. */
    BAD_TARGET,
    /** An alias that leads to itself, which keeps a copy in a mailbox. */
    SELF
}
