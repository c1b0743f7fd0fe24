// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The schema profiles that are delivered with the console. */
public final class SchemaProfiles {

    /** Ids in the order in which they are offered; the most specific schemas first. */
    private static final List<String> IDS = List.of("phamm", "iredmail", "qmail-ldap", "postfix-book", "courier",
            "plain");

    private SchemaProfiles() {}

    /** The ids of all profiles, in the order in which they are offered. */
    public static List<String> ids() {
        return IDS;
    }

    /** All profiles in the order in which they are offered. */
    public static List<SchemaProfile> all() {
        return IDS.stream().map(id -> require(id, Map.of())).toList();
    }

    /** The profile of an id. */
    public static Optional<SchemaProfile> find(String id) {
        return IDS.contains(id) ? Optional.of(require(id, Map.of())) : Optional.empty();
    }

    /**
     * The profile of an id, with some of its settings replaced.
     *
     * @param overrides settings by their keys; an empty text removes one
     * @throws IllegalArgumentException when there is no such profile or a setting is wrong
     */
    public static SchemaProfile require(String id, Map<String, String> overrides) {
        if (!IDS.contains(id)) {
            throw new IllegalArgumentException("no schema profile " + id);
        }
        Map<String, String> settings = new HashMap<>(load(id));
        settings.putAll(overrides);
        return new SchemaProfileReader(id, settings).read();
    }

    private static Map<String, String> load(String id) {
        Properties properties = new Properties();
        try (InputStream in = SchemaProfiles.class.getResourceAsStream(id + ".properties");
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> settings.put(key, properties.getProperty(key)));
        return settings;
    }
}
