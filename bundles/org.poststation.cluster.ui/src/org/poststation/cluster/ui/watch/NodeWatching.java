// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.watch;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.poststation.cluster.history.NodeHistory;
import org.poststation.cluster.status.NodeStatus;
import org.poststation.cluster.ui.model.NodeItem;
import org.poststation.cluster.ui.model.NodeModel;
import org.poststation.cluster.watch.Alert;
import org.poststation.cluster.watch.AlertBook;
import org.poststation.cluster.watch.AlertStore;
import org.poststation.cluster.watch.WatchKeeper;
import org.poststation.cluster.watch.WatchPreferences;
import org.poststation.cluster.watch.WatchTimer;
import org.poststation.operation.OperationException;
import org.poststation.profile.WorkspaceSettings;

/**
 * Watches all nodes of the window while the console runs, as the preferences say, and keeps what that brings.
 * Thread-safe.
 */
@Component(service = NodeWatching.class)
public final class NodeWatching {

    private final NodeModel model;
    private final WorkspaceSettings settings;
    private final WatchKeeper keeper;
    private final Runnable looksHandle;
    private final Runnable modelHandle;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Alert>> announcing = new CopyOnWriteArrayList<>();
    private volatile WatchPreferences preferences = WatchPreferences.USUAL;
    private volatile Optional<OperationException> unreadable = Optional.empty();
    private Optional<WatchTimer> timer = Optional.empty();

    /** Called by the service framework. Polls nothing before {@link #start}. */
    @Activate
    public NodeWatching(@Reference NodeModel model, @Reference WorkspaceSettings settings,
            @Reference AlertStore alerts, @Reference NodeHistory history) {
        this.model = model;
        this.settings = settings;
        keeper = new WatchKeeper(alerts, history, Clock.systemUTC());
        looksHandle = model.listenToLooks(this::looked);
        modelHandle = model.listen(this::forgetRemoved);
    }

    @Deactivate
    synchronized void stop() {
        use(preferences.switched(false));
        modelHandle.run();
        looksHandle.run();
        keeper.close();
    }

    /** Begins to watch if that is wanted. Blocks on the disk. */
    public synchronized void start() {
        try {
            use(WatchPreferences.of(settings));
        } catch (OperationException failure) {
            unreadable = Optional.of(failure);
            use(WatchPreferences.USUAL);
        }
    }

    /** What counts now. */
    public WatchPreferences preferences() {
        return preferences;
    }

    /**
     * Watches in this way from now on, also after the next start. Blocks on the disk.
     *
     * @throws OperationException when it can't be kept; all stays as it was then
     */
    public synchronized void choose(WatchPreferences chosen) throws OperationException {
        chosen.save(settings);
        unreadable = Optional.empty();
        use(chosen);
    }

    private void use(WatchPreferences wanted) {
        timer.ifPresent(WatchTimer::close);
        preferences = wanted;
        model.watch().use(wanted.settings());
        keeper.book().use(wanted.settings());
        timer = wanted.isOn() ? Optional.of(new WatchTimer(model.watch())) : Optional.empty();
        changed();
    }

    /** What is wrong with the nodes, and what was; call {@link #changed} after an acknowledgement or a mute. */
    public AlertBook book() {
        return keeper.book();
    }

    /** What of the watch does not work at present. */
    public List<OperationException> failures() {
        return Stream.concat(unreadable.stream(), keeper.failures().stream()).toList();
    }

    /** Runs the listener after every change of the book or the preferences, on any thread; run the handle to stop. */
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Tells what is to be announced, on any thread; must return at once. Run the handle to stop. */
    public Runnable announce(Consumer<Alert> listener) {
        announcing.add(listener);
        return () -> announcing.remove(listener);
    }

    /** Tells the listeners that something changed. */
    public void changed() {
        listeners.forEach(Runnable::run);
    }

    private void looked(NodeStatus status) {
        Optional<Alert> alert = keeper.observe(status);
        changed();
        alert.ifPresent(some -> announcing.forEach(listener -> listener.accept(some)));
    }

    private void forgetRemoved() {
        keeper.retain(model.all().stream().map(NodeItem::name).toList());
    }
}
