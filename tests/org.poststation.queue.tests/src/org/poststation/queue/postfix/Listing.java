// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.poststation.model.QueuedMessage;
import org.poststation.queue.reason.ReasonReader;

/** What Postfix 3.7 listed when it had ten messages. */
public final class Listing {

    private Listing() {}

    /** Its lines. */
    static List<String> lines() {
        try (InputStream sample = Listing.class.getResourceAsStream("sample/postqueue-j.jsonl")) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its messages, without times of retries. */
    public static List<QueuedMessage> messages() {
        List<QueuedMessage> messages = new ArrayList<>();
        PostqueueListing listing = new PostqueueListing(parser(), messages::add);
        for (String line : lines()) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            listing.line(bytes, 0, bytes.length);
        }
        return messages;
    }

    private static PostqueueParser parser() {
        return new PostqueueParser("mx1", "", new ReasonReader());
    }

    static QueuedMessage parse(String line) throws MalformedListingException {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return parser().parse(bytes, 0, bytes.length);
    }
}
