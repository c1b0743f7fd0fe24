// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.maps;

/**
 * A key whose answer is not the same in the directory and in a file.
 *
 * @param key what is looked up
 * @param inDirectory the answer of the directory; null when it has none
 * @param inFile the answer of the file; null when it has none
 */
public record MapDifference(String key, String inDirectory, String inFile) {

    /** How the file differs from the directory. */
    public enum Kind {
        /** The directory has it, the file does not. */
        MISSING,
        /** The file has it, the directory does not. */
        ADDED,
        /** Both have it with different answers. */
        DIFFERENT
    }

    /** How the file differs. */
    public Kind kind() {
        if (inFile == null) {
            return Kind.MISSING;
        }
        return inDirectory == null ? Kind.ADDED : Kind.DIFFERENT;
    }
}
