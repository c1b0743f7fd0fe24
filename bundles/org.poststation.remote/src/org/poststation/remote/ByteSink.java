// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote;

/** Takes what a command prints, as it comes. */
@FunctionalInterface
public interface ByteSink {

    /**
     * Takes the next bytes. Called by one thread at a time, which is not the one that waits for the command, and which
     * the whole connection waits for: it must be quick and must not fail.
     *
     * @param bytes are used again afterwards
     */
    void write(byte[] bytes, int offset, int length);
}
