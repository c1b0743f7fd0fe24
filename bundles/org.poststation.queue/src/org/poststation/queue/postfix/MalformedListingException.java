// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.postfix;

import java.io.Serial;

/** A line of a listing is none. */
public final class MalformedListingException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final int position;

    /** @param position of the byte in what was read where it stops making sense, from 0 */
    MalformedListingException(int position) {
        super("no listing from byte " + position + " on");
        this.position = position;
    }

    /** The byte where it stops making sense, from 0. */
    public int position() {
        return position;
    }
}
