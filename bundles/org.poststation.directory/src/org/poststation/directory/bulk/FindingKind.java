// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import org.poststation.model.Severity;

/** What a check of an import noticed. */
public enum FindingKind {
    /** It is no record. */
    SYNTAX(Severity.CRITICAL),
    /** It takes a value from another file, which is not allowed, see {@code LdifOptions.fileUrls}. */
    FILE_URL(Severity.CRITICAL),
    /** The server's schema would refuse the entry, or what becomes of it. */
    SCHEMA(Severity.CRITICAL),
    /** The mode does not allow this change. */
    MODE(Severity.CRITICAL),
    /** The entry exists already, and the mode only adds. */
    EXISTS(Severity.CRITICAL),
    /** The entry that is to be changed, renamed or deleted does not exist. */
    ABSENT(Severity.CRITICAL),
    /** The entry above is neither on the server nor in the file. */
    PARENT(Severity.CRITICAL),
    /** The file has the entry more than once. */
    DUPLICATE(Severity.CRITICAL),
    /** The record is odd, but can be imported. */
    REMARK(Severity.WARNING),
    /** The entry exists and would get other values. */
    CHANGE(Severity.NOTICE),
    /** The file lacks an entry that would therefore be deleted. */
    DELETION(Severity.NOTICE);

    private final Severity severity;

    FindingKind(Severity severity) {
        this.severity = severity;
    }

    /** How bad it is; what is {@link Severity#CRITICAL} would be rejected. */
    public Severity severity() {
        return severity;
    }
}
