// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.time.Instant;
import java.util.List;

import org.poststation.model.InvalidValueException;
import org.poststation.model.InvalidValueException.Fault;

/**
 * What is looked for in the logs.
 *
 * @param needle a queue id, a message-id or an address, or a part of one; case does not count
 * @param since the begin of the time window
 * @param until its end
 * @param files paths of log files, with the stars of a shell; empty for the usual ones, and the journal without them
 */
public record LogQuery(String needle, Instant since, Instant until, List<String> files) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 1000;

    /**
     * Keeps an unchangeable copy.
     *
     * @throws InvalidValueException when the needle is too short to find anything by, or is no single line
     */
    public LogQuery {
        files = List.copyOf(files);
        if (needle.strip().length() < SHORTEST || needle.length() > LONGEST) {
            throw new InvalidValueException(Fault.EMPTY, needle, 0);
        }
        for (int at = 0; at < needle.length(); at++) {
            if (Character.isISOControl(needle.charAt(at))) {
                throw new InvalidValueException(Fault.ILLEGAL_CHARACTER, needle, at);
            }
        }
    }
}
