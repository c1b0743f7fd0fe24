// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

/** Takes messages apart. Opens nothing and fetches nothing, whatever they ask for. Thread-safe. A service. */
public interface MessageParser {

    /**
     * Takes a message apart; what is broken in it is given as it stands.
     *
     * @param source headers, an empty line, and the body, as {@link MessageContent} reads them
     */
    ParsedMessage parse(String source);
}
