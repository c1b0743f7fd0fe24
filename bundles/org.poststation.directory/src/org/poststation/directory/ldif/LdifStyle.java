// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

/**
 * How to write LDIF.
 *
 * @param secrets what becomes of passwords and their hashes
 * @param readable whether a text that has to be written in base64 is repeated as a comment
 */
public record LdifStyle(Secrets secrets, boolean readable) {

    /** For showing: nothing secret, and everything readable. */
    public static final LdifStyle PREVIEW = new LdifStyle(Secrets.MASKED, true);

    /** For a file that is to be loaded again, with everything in it. */
    public static final LdifStyle COMPLETE = new LdifStyle(Secrets.WRITTEN, false);

    /** What becomes of the attributes that {@link org.poststation.directory.password.SecretAttributes} names. */
    public enum Secrets {
        /** Written with their values. */
        WRITTEN,
        /** A comment says that there is one. */
        MASKED,
        /** Left out as if they were not there. */
        OMITTED
    }
}
