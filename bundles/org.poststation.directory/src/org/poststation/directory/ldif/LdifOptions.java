// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

/**
 * How to read LDIF.
 *
 * @param fileUrls whether values may be taken from other files ({@code jpegPhoto:< file:///...}); a file from elsewhere
 *            could so bring any file of this computer into the directory
 * @param largestRecord how many bytes a record, and a file that a URL names, may have, at most 1 GB; what is larger is
 *            malformed
 */
public record LdifOptions(boolean fileUrls, int largestRecord) {

    private static final int LARGEST = 1 << 30;
    private static final int USUAL_LARGEST = 16 * 1024 * 1024;

    /** Refuses a size that no array has. */
    public LdifOptions {
        if (largestRecord < 1 || largestRecord > LARGEST) {
            throw new IllegalArgumentException("largestRecord=" + largestRecord);
        }
    }

    /** No file URLs, records of up to 16 MB. */
    public static LdifOptions standard() {
        return new LdifOptions(false, USUAL_LARGEST);
    }

    /** The same, with values from other files allowed. */
    public LdifOptions withFileUrls() {
        return new LdifOptions(true, largestRecord);
    }
}
