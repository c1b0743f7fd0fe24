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

import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;

/**
 * Connection profiles in the file {@code profiles} of the workspace, in the text of
 * {@link org.poststation.profile.ProfileExchange}. Consoles on the same workspace see each other's changes at their
 * next read; a change is made to what the file says then, under a lock, so none is lost.
 */
@Component
public final class FileProfileStore implements ProfileStore {

    private final ProfilesFile file;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private volatile List<ConnectionProfile> known;

    /** Called by the service framework. */
    @Activate
    public FileProfileStore(
            @Reference(target = "(type=osgi.instance.area)", cardinality = ReferenceCardinality.OPTIONAL) Location instanceArea) {
        this(InstanceArea.workspace(instanceArea));
    }

    FileProfileStore(Optional<Path> workspace) {
        file = new ProfilesFile(workspace);
    }

    @Override
    public List<ConnectionProfile> all() {
        List<ConnectionProfile> last = known;
        // the window asks all the time and must not wait for a change that waits for another console
        if (last != null && !lock.tryLock()) {
            return last;
        }
        if (last == null) {
            lock.lock();
        }
        try {
            known = file.readIfChanged().orElseGet(() -> known == null ? List.of() : known);
            return known;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<ConnectionProfile> find(String name) {
        return all().stream().filter(profile -> profile.name().equals(name)).findFirst();
    }

    @Override
    public void save(ConnectionProfile profile) throws OperationException {
        change(profiles -> profiles.put(profile.name(), profile));
    }

    @Override
    public void remove(String name) throws OperationException {
        change(profiles -> profiles.remove(name));
    }

    @Override
    public AutoCloseable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void change(Consumer<Map<String, ConnectionProfile>> change) throws OperationException {
        lock.lock();
        try {
            known = file.change(present -> {
                Map<String, ConnectionProfile> profiles = new TreeMap<>(
                        String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
                present.forEach(profile -> profiles.put(profile.name(), profile));
                change.accept(profiles);
                return List.copyOf(profiles.values());
            });
        } finally {
            lock.unlock();
        }
        listeners.forEach(Listener::profilesChanged);
    }
}
