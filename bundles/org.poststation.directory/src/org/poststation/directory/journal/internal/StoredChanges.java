// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.poststation.directory.journal.Journal.Order;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.journal.JournaledChanges;
import org.poststation.operation.OperationException;

/** The changes of an entry's file, one part in memory at a time. */
final class StoredChanges implements JournaledChanges {

    private final JournalPlace place;
    private final FrameCipher cipher;
    private final EntryScan scan;
    private final Order order;
    private final FrameReader frames;
    private final Deque<JournaledChange> part = new ArrayDeque<>();
    private int partsRead;
    private long damaged;

    private StoredChanges(JournalPlace place, FrameCipher cipher, EntryScan scan, Order order, FrameReader frames) {
        this.place = place;
        this.cipher = cipher;
        this.scan = scan;
        this.order = order;
        this.frames = frames;
        this.damaged = scan.damaged();
    }

    static StoredChanges open(JournalPlace place, FrameCipher cipher, Order order) throws OperationException {
        long id = cipher.file();
        try {
            EntryScan scan = EntryScan.of(place, id, cipher);
            if (!scan.isReadable()) {
                throw place.failure("lost", null, id);
            }
            return new StoredChanges(place, cipher, scan, order, FrameReader.open(place.entry(id)));
        } catch (IOException failure) {
            throw place.failure("unreadable", failure, place.folder());
        }
    }

    @Override
    public Optional<JournaledChange> next() throws OperationException {
        while (part.isEmpty() && partsRead < scan.parts()) {
            int index = order == Order.FORWARD ? partsRead : scan.parts() - 1 - partsRead;
            partsRead++;
            read(scan.part(index));
        }
        return Optional.ofNullable(part.poll());
    }

    private void read(long offset) throws OperationException {
        try {
            ByteReader in = FrameContent.of(frames.at(offset).orElseThrow(DamagedFrameException::new), cipher);
            long number = in.number();
            for (int i = in.count(); i > 0; i--, number++) {
                JournaledChange change = new JournaledChange(number, ChangeCoder.intent(in),
                        scan.results().of(number));
                if (order == Order.FORWARD) {
                    part.addLast(change);
                } else {
                    part.addFirst(change);
                }
            }
        } catch (DamagedFrameException unreadable) {
            damaged++;
        } catch (IOException failure) {
            throw place.failure("unreadable", failure, place.folder());
        }
    }

    @Override
    public long damagedParts() {
        return damaged;
    }

    @Override
    public void close() {
        try {
            frames.close();
        } catch (IOException nothingIsLost) {
            System.getLogger(StoredChanges.class.getName()).log(System.Logger.Level.DEBUG, "close", nothingIsLost);
        }
    }
}
