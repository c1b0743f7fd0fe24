// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

/** Takes the lines that a command prints, as they come. */
@FunctionalInterface
public interface LineSink {

    /**
     * Takes the next line, undecoded and without its end. Called by one thread at a time, which is not the one that
     * waits for the command, and which the whole connection waits for: it must be quick and must not fail.
     *
     * @param bytes are used again afterwards
     */
    void line(byte[] bytes, int offset, int length);
}
