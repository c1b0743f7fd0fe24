// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.action;

/** Follows what a mail transfer agent says while it delivers. */
@FunctionalInterface
public interface DialogueListener {

    /** Nobody follows. */
    DialogueListener NONE = (node, line) -> {};

    /**
     * Takes the next line. Called by one thread at a time for each node, which the connection waits for: it must be
     * quick and must not fail.
     *
     * @param node whose agent it is
     * @param line safe to show
     */
    void line(String node, String line);
}
