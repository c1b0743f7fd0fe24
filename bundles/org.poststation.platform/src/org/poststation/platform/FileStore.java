// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

import org.poststation.operation.OperationException;
import org.poststation.platform.NamedFile.Kind;
import org.poststation.profile.NamedStore;

/**
 * Profiles of one kind in a file of the workspace. Consoles on the same workspace see each other's changes at their
 * next read; a change is made to what the file says then, under a lock, so none is lost.
 *
 * @param <T> the kind
 */
class FileStore<T> implements NamedStore<T> {

    private final Kind<T> kind;
    private final NamedFile<T> file;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile List<T> known;

    FileStore(Optional<Path> workspace, Kind<T> kind) {
        this.kind = kind;
        file = new NamedFile<>(workspace, kind);
    }

    @Override
    public final List<T> all() {
        List<T> last = known;
        // the window asks all the time and must not wait for a change that waits for another console
        if (last != null && !lock.tryLock()) {
            return last;
        }
        if (last == null) {
            lock.lock();
        }
        try {
            known = file.readIfChanged().orElseGet(() -> known == null ? kind.first() : known);
            return known;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public final Optional<T> find(String name) {
        return all().stream().filter(profile -> kind.key().apply(profile).equals(name)).findFirst();
    }

    @Override
    public final void save(T profile) throws OperationException {
        change(profiles -> profiles.put(kind.key().apply(profile), profile));
    }

    @Override
    public final void remove(String name) throws OperationException {
        change(profiles -> profiles.remove(name));
    }

    @Override
    public final AutoCloseable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void change(Consumer<Map<String, T>> change) throws OperationException {
        lock.lock();
        try {
            known = file.change(present -> {
                Map<String, T> profiles = new TreeMap<>(
                        String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
                present.forEach(profile -> profiles.put(kind.key().apply(profile), profile));
                change.accept(profiles);
                return List.copyOf(profiles.values());
            });
        } finally {
            lock.unlock();
        }
        listeners.forEach(Listener::profilesChanged);
    }
}
