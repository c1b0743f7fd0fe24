// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.remote.node.NodeShell;

@Timeout(60)
class QueueModelTest {

    private final CountDownLatch asked = new CountDownLatch(1);
    private final QueueModel model = new QueueModel(() -> List.of("mx1"), this::silent,
            (node, at) -> OptionalDouble.empty());

    /** A node that does not answer until nobody wants it any more. */
    private NodeShell silent(String node, Cancellation cancellation) throws OperationException {
        CountDownLatch ended = new CountDownLatch(1);
        asked.countDown();
        try (Cancellation.Registration registration = cancellation.onRequest(ended::countDown)) {
            ended.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new OperationCancelledException();
    }

    private QueuePicture look() throws OperationException {
        return model.look().run(Progress.silent());
    }

    @Test
    void cancelEndsTheLookThatIsUnderWay() throws Exception {
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<QueuePicture> first = beside.submit(this::look);
            asked.await();
            assertEquals(Optional.of(0L), look().reading(), "the second look leaves it to the first");
            model.end();
            assertInstanceOf(OperationCancelledException.class,
                    assertThrows(ExecutionException.class, first::get).getCause());
        }
        assertEquals(QueuePicture.NOTHING, model.picture());
    }
}
