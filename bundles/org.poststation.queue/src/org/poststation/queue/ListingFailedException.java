// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import java.io.Serial;

import org.poststation.operation.OperationException;
import org.poststation.operation.Sentences;

/** A node answers, but does not list its queues. */
public final class ListingFailedException extends OperationException {

    @Serial
    private static final long serialVersionUID = 1L;

    /**
     * @param node its name
     * @param command that was to list them
     * @param said what it printed instead
     */
    public ListingFailedException(String node, String command, String said) {
        super(Sentences.of(ListingFailedException.class, "wording").explanation("listing", said.strip(), node,
                command));
    }
}
