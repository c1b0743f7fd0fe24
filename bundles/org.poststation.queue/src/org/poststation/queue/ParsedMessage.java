// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import java.util.List;
import java.util.Optional;

/**
 * What a message holds (RFC 5322, RFC 2045), decoded, and nothing made safe to show.
 *
 * @param headers in their order
 * @param parts its leaves in their order; a message without MIME has one
 */
public record ParsedMessage(List<Header> headers, List<Part> parts) {

    /** Keeps unchangeable copies. */
    public ParsedMessage {
        headers = List.copyOf(headers);
        parts = List.copyOf(parts);
    }

    /**
     * A line of the header.
     *
     * @param name before the colon
     * @param value unfolded and decoded (RFC 2047)
     */
    public record Header(String name, String value) {}

    /**
     * A leaf.
     *
     * @param type without parameters, in lower case, for example {@code text/plain}
     * @param name of its file; empty without one
     * @param bytes as it is encoded, or {@link org.poststation.model.QueuedMessage#UNKNOWN}
     * @param text its text, also the source of HTML; empty for what is none, or an attachment
     */
    public record Part(String type, String name, long bytes, Optional<String> text) {}
}
