// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.model.Mta;
import org.poststation.model.QueuePlace;
import org.poststation.model.QueuedMessage;

class MessageBatchesTest {

    private final List<List<QueuedMessage>> told = new ArrayList<>();
    private final MessageBatches batches = new MessageBatches(told::add);

    private static QueuedMessage message(int number) {
        return new QueuedMessage(new QueuePlace("mx1", Mta.POSTFIX, "", "deferred"), "ID" + number, 1, 1, "a@b",
                List.of());
    }

    @Test
    void theFirstMessageIsToldAtOnceAndEachOnce() {
        batches.message(message(0));
        assertEquals(1, told.size());
        for (int i = 1; i < 5000; i++) {
            batches.message(message(i));
        }
        batches.flush();
        batches.flush();
        assertEquals(batches.messages(), told.stream().flatMap(List::stream).toList());
        assertEquals(5000, batches.messages().size());
        assertTrue(told.stream().allMatch(batch -> !batch.isEmpty() && batch.size() <= 1000));
    }

    @Test
    void ofNothingNobodyIsTold() {
        batches.flush();
        assertEquals(List.of(), told);
    }
}
