// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

import org.poststation.queue.MessageSink;
import org.poststation.remote.node.LineSink;

/** Makes messages of lines; a line that is none is counted. */
final class PostqueueListing implements LineSink {

    private final PostqueueParser parser;
    private final MessageSink messages;
    private long malformed;

    PostqueueListing(PostqueueParser parser, MessageSink messages) {
        this.parser = parser;
        this.messages = messages;
    }

    @Override
    public synchronized void line(byte[] bytes, int offset, int length) {
        if (length > 0) {
            try {
                messages.message(parser.parse(bytes, offset, length));
            } catch (MalformedListingException none) {
                malformed++;
            }
        }
    }

    /** How many lines were none. */
    synchronized long malformed() {
        return malformed;
    }
}
