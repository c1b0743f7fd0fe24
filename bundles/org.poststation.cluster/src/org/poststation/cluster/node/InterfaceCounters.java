// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

/**
 * What went through an interface since the boot.
 *
 * @param received bytes
 * @param receiveErrors packets that were damaged
 * @param receiveDrops packets that nobody took
 * @param sent bytes
 * @param sendErrors packets that could not be sent
 * @param sendDrops packets for which there was no room
 */
public record InterfaceCounters(long received, long receiveErrors, long receiveDrops, long sent, long sendErrors,
        long sendDrops) {

    /** What went through since an earlier look; a counter that began anew counts from 0. */
    InterfaceCounters since(InterfaceCounters earlier) {
        return new InterfaceCounters(grown(received, earlier.received), grown(receiveErrors, earlier.receiveErrors),
                grown(receiveDrops, earlier.receiveDrops), grown(sent, earlier.sent),
                grown(sendErrors, earlier.sendErrors), grown(sendDrops, earlier.sendDrops));
    }

    /** Damaged packets both ways. */
    public long errors() {
        return receiveErrors + sendErrors;
    }

    /** Dropped packets both ways. */
    public long drops() {
        return receiveDrops + sendDrops;
    }

    private static long grown(long now, long earlier) {
        return now >= earlier ? now - earlier : now;
    }
}
