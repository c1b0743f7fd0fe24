// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

/** What can be wrong with a record of LDIF. */
public enum LdifFault {
    /** The record does not begin with the name of an entry. */
    NO_DN,
    /** What should be text has characters that no text has. */
    BINARY,
    /** A line has no colon. */
    NO_COLON,
    /** A line begins with a space and there is none that it could continue. */
    ORPHAN_FOLD,
    /** A line begins with a tab, which does not continue a line. */
    TAB,
    /** The name of an attribute has a character that names don't have. */
    BAD_NAME,
    /** A base64 value has a character that base64 doesn't have, or ends early. */
    BASE64,
    /** What must be text is not UTF-8. */
    NOT_UTF8,
    /** A record names an entry and nothing else. */
    NO_ATTRIBUTES,
    /** A change type that does not exist. */
    BAD_CHANGETYPE,
    /** A modification that is neither add, delete nor replace. */
    BAD_STEP,
    /** A modification that adds to a number (RFC 4525), which RFC 2849 does not know. */
    INCREMENT,
    /** A value of another attribute than the one that is being modified. */
    OTHER_ATTRIBUTE,
    /** Values are to be added and none is given. */
    NO_VALUES,
    /** A line that this kind of change does not have. */
    EXTRA_LINE,
    /** A line that must follow is missing. */
    LINE_EXPECTED,
    /** A flag that is neither 0 nor 1. */
    BAD_FLAG,
    /** A new name that is not exactly one component. */
    BAD_RDN,
    /** A control that is not an object identifier, an optional true or false, and an optional value. */
    BAD_CONTROL,
    /** A version that is not 1. */
    BAD_VERSION,
    /** A value is in another file, and that is not allowed. */
    URL_OFF,
    /** A URL that names no file of this computer. */
    URL_NOT_FILE,
    /** A file that can't be read. */
    URL_UNREADABLE,
    /** A file that is larger than a value may be. */
    URL_TOO_LARGE,
    /** The record is larger than a record may be. */
    TOO_LARGE
}
