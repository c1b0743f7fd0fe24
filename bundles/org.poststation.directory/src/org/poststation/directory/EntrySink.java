// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

/** Receives the entries of a search one by one, on a thread of the session. */
@FunctionalInterface
public interface EntrySink {

    /** Takes one entry; a slow receiver slows the server down, nothing piles up. */
    void accept(DirectoryEntry entry);
}
