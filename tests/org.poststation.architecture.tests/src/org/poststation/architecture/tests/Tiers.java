// SPDX-License-Identifier: EPL-2.0
package org.poststation.architecture.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of bundles in tiers.txt: which exist, and which may use which. */
final class Tiers {

    /** The start of every bundle's name. */
    static final String PREFIX = "org.poststation.";

    /** One line of the table. */
    record Bundle(String name, int tier, boolean exports, List<String> uses) {}

    private final Map<String, Bundle> bundles = new LinkedHashMap<>();

    static Tiers read() {
        Tiers tiers = new Tiers();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Tiers.class.getResourceAsStream("tiers.txt"), StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> !line.startsWith("#")).map(Tiers::parse)
                    .forEach(bundle -> tiers.bundles.put(bundle.name(), bundle));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tiers;
    }

    /** The line of a bundle, by its whole name. */
    Optional<Bundle> find(String name) {
        return Optional.ofNullable(bundles.get(name));
    }

    /** The bundle that a package belongs to: the one with the longest name that begins it. */
    Optional<Bundle> owner(String packageName) {
        String name = packageName;
        while (name.startsWith(PREFIX)) {
            if (bundles.containsKey(name)) {
                return find(name);
            }
            name = name.substring(0, name.lastIndexOf('.'));
        }
        return Optional.empty();
    }

    /** Whether a bundle may use another, directly or because what it uses may. */
    boolean mayUse(Bundle user, Bundle used) {
        return reachable(user, new HashSet<>()).contains(used.name());
    }

    List<Bundle> all() {
        return List.copyOf(bundles.values());
    }

    private Set<String> reachable(Bundle from, Set<String> seen) {
        if (seen.add(from.name())) {
            from.uses().forEach(name -> reachable(bundles.get(name), seen));
        }
        return seen;
    }

    private static Bundle parse(String line) {
        String[] cells = line.split("\\|", -1);
        List<String> uses = new ArrayList<>();
        for (String name : cells[3].strip().split(" +")) {
            if (!name.isEmpty()) {
                uses.add(PREFIX + name);
            }
        }
        return new Bundle(PREFIX + cells[0].strip(), Integer.parseInt(cells[1].strip()),
                "+".equals(cells[2].strip()), uses);
    }
}
