// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.profile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

import org.poststation.profile.NamedStore;

/** Profiles in memory, sorted by name. */
class MemoryStore<T> implements NamedStore<T> {

    private final Map<String, T> byName = new ConcurrentSkipListMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Function<T, String> name;

    MemoryStore(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public List<T> all() {
        return List.copyOf(byName.values());
    }

    @Override
    public Optional<T> find(String wanted) {
        return Optional.ofNullable(byName.get(wanted));
    }

    @Override
    public void save(T profile) {
        byName.put(name.apply(profile), profile);
        listeners.forEach(Listener::profilesChanged);
    }

    @Override
    public void remove(String wanted) {
        byName.remove(wanted);
        listeners.forEach(Listener::profilesChanged);
    }

    @Override
    public AutoCloseable listen(Listener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
