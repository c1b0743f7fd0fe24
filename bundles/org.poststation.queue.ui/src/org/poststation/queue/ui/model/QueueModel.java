// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.queue.NodeAccess;
import org.poststation.queue.QueueHistory;
import org.poststation.queue.QueueLook;
import org.poststation.queue.QueueSnapshot;
import org.poststation.queue.SnapshotChange;
import org.poststation.queue.ui.internal.NodeShells;

/**
 * The one picture that the window has of the queues of all nodes, and what of it the reader looks at. Views are told of
 * every change. Thread-safe.
 */
@Component(service = QueueModel.class)
public final class QueueModel {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Supplier<List<String>> nodes;
    private final NodeAccess access;
    private final QueueHistory history;
    private final AtomicBoolean isLooking = new AtomicBoolean();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile QueuePicture picture = QueuePicture.NOTHING;
    private volatile Cancellation end = new Cancellation();
    private volatile Scope scope = new Scope.Everything();
    private volatile Optional<QueuedMessage> opened = Optional.empty();

    /** Called by the service framework. */
    @Activate
    public QueueModel(@Reference QueueHistory history) {
        this(NodeShells::names, new NodeShells(), history);
    }

    QueueModel(Supplier<List<String>> nodes, NodeAccess access, QueueHistory history) {
        this.nodes = nodes;
        this.access = access;
        this.history = history;
    }

    /** What is known now. */
    public QueuePicture picture() {
        return picture;
    }

    /** Which messages the reader wants to see. */
    public Scope scope() {
        return scope;
    }

    /** Lets the reader see these messages. */
    public void scope(Scope wanted) {
        scope = wanted;
        tell();
    }

    /** The message that the reader opened last; empty before the first, and when reading that was cancelled. */
    public Optional<QueuedMessage> opened() {
        return opened;
    }

    /** Lets the reader see this message, or none. */
    public void open(Optional<QueuedMessage> message) {
        opened = message;
        tell();
    }

    /** Ends the look that is under way. Returns at once: closing its connections may take a moment. */
    public void end() {
        Thread.ofVirtual().start(end::request);
    }

    /** Runs the listener after every change, on whatever thread made it; run the handle to stop. */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Looks at the queues of all nodes, unless somebody does already; the picture shows how far it is. */
    public Operation<QueuePicture> look() {
        return progress -> {
            if (isLooking.compareAndSet(false, true)) {
                try {
                    end = progress.cancellation();
                    change(picture.read(0));
                    QueueSeen seen = see(new Counting(progress));
                    picture = new QueuePicture(Optional.of(seen), Optional.empty());
                } finally {
                    isLooking.set(false);
                    change(picture.idle());
                }
            }
            return picture;
        };
    }

    private QueueSeen see(Progress progress) throws OperationException {
        List<String> asked = nodes.get();
        QueueSnapshot snapshot = new QueueLook(asked, access).run(progress);
        Map<String, QueueTrend> trends = new HashMap<>();
        for (String node : asked) {
            trend(node, snapshot.taken()).ifPresent(trend -> trends.put(node, trend));
        }
        return QueueSeen.of(asked, snapshot,
                picture.seen().map(before -> SnapshotChange.between(before.snapshot(), snapshot)), trends);
    }

    /** The queues were read all the same when what was recorded of them can't be. */
    private Optional<QueueTrend> trend(String node, Instant now) {
        try {
            return Optional.of(new QueueTrend(history.length(node, now.minus(HOUR)),
                    history.length(node, now.minus(DAY))));
        } catch (OperationException unread) {
            System.getLogger(QueueModel.class.getName()).log(System.Logger.Level.WARNING,
                    "no history of the queues of " + node, unread);
            return Optional.empty();
        }
    }

    private void change(QueuePicture now) {
        picture = now;
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Lets the picture say how much has been read. */
    private final class Counting implements Progress {

        private final Progress progress;

        Counting(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void begin(String step, long total) {
            progress.begin(step, total);
        }

        @Override
        public void done(long units) {
            progress.done(units);
            change(picture.read(units));
        }

        @Override
        public Cancellation cancellation() {
            return progress.cancellation();
        }
    }
}
