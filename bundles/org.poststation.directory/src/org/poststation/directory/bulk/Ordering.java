// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import org.poststation.directory.Dn;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;

/**
 * Keeps order where it matters among tasks that are under way at once: what concerns an entry waits for what concerns
 * the same entry or one above it; a deletion also for what is below. A renaming is alone. For use by one thread.
 *
 * @param <T> the tasks
 */
final class Ordering<T extends Task> {

    private final Map<Dn, T> active = new HashMap<>();
    private final Map<T, List<T>> waiting = new HashMap<>();
    /** How many active names have how many components: nothing stands above those that have fewest. */
    private final NavigableMap<Integer, Integer> depths = new TreeMap<>();
    private long tasks;
    private long weight;
    private boolean alone;

    /** How many bytes the tasks keep in memory that are under way or wait. */
    long weight() {
        return weight;
    }

    /** How many tasks are under way or wait. */
    long tasks() {
        return tasks;
    }

    /** Whether the task may come now; otherwise everything before it has to end first. */
    boolean admits(T task) {
        if (alone) {
            return false;
        }
        return tasks == 0 || switch (task.change()) {
            case AddEntry add -> true;
            case ModifyEntry modify -> true;
            case SetPassword password -> true;
            case RenameEntry rename -> false;
            case DeleteEntry delete -> active.keySet().stream().noneMatch(other -> isBelow(other, delete.dn()));
        };
    }

    /**
     * Takes a task up.
     *
     * @return whether it may begin now; otherwise {@link #ended} returns it later
     */
    boolean begin(T task) {
        tasks++;
        weight += task.weight();
        alone = task.change() instanceof RenameEntry;
        return isFree(task);
    }

    /** The task is done with; returns those that may begin now. */
    List<T> ended(T task) {
        tasks--;
        weight -= task.weight();
        alone = false;
        if (active.remove(task.dn(), task)) {
            depths.computeIfPresent(depth(task), (depth, count) -> count == 1 ? null : count - 1);
        }
        List<T> free = new ArrayList<>();
        for (T next : Optional.ofNullable(waiting.remove(task)).orElse(List.of())) {
            if (isFree(next)) {
                free.add(next);
            }
        }
        return free;
    }

    private static boolean isBelow(Dn dn, Dn above) {
        return dn.rdns().size() > above.rdns().size() && dn.isWithin(above);
    }

    private static int depth(Task task) {
        return task.dn().rdns().size();
    }

    private boolean isFree(T task) {
        Optional<T> before = older(task.dn(), task);
        int highest = depths.isEmpty() ? Integer.MAX_VALUE : Math.max(1, depths.firstKey());
        for (Dn above = task.parent(); before.isEmpty() && above.rdns().size() >= highest; above = above.parent()) {
            before = older(above, task);
        }
        T last = active.get(task.dn());
        if (last == null) {
            depths.merge(depth(task), 1, Integer::sum);
        }
        if (last == null || last.number() < task.number()) {
            active.put(task.dn(), task);
        }
        before.ifPresent(earlier -> waiting.computeIfAbsent(earlier, any -> new ArrayList<>()).add(task));
        return before.isEmpty();
    }

    private Optional<T> older(Dn dn, T task) {
        return Optional.ofNullable(active.get(dn)).filter(other -> other.number() < task.number());
    }
}
