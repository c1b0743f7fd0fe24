// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.poststation.directory.Filter;
import org.poststation.directory.InvalidFilterException;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.KindMapping.Creation;
import org.poststation.directory.schema.KindMapping.Match;
import org.poststation.directory.schema.KindMapping.Membership;

/**
 * Reads a schema profile from its settings. A kind exists when its address has an attribute. Keys: {@code title},
 * {@code mailman-lists}, {@code change-stamp}, {@code domain-status} ({@code attribute codec} on accounts),
 * {@code traits} ({@link SchemaTrait}), {@code signature.CLASS}, and per kind {@code
 * mailbox.match.class|attribute|value|without|absent|domain-prefix},
 * {@code mailbox.object-classes}, {@code mailbox.rdn} ({@code attribute=template}), {@code mailbox.parent},
 * {@code mailbox.attribute.NAME} (template for a new entry), {@code mailbox.field.FIELD}
 * ({@code attribute [codec] [class=NAME]}), {@code mailbox.default.FIELD} (canonical value), {@code list.membership},
 * {@code list.external.object-classes|rdn|parent|attribute.NAME}, {@code domain.children} (RDNs), {@code
 * mailbox.derived} (fields without an attribute of their own), {@code map.MAP.NAME.filter|key|
 * result} ({@link MapSource}).
 */
final class SchemaProfileReader {

    private static final Pattern KEY = Pattern
            .compile("title|mailman-lists|change-stamp|domain-status|traits|signature\\.[\\w-]+"
                    + "|map\\.(?:mailbox|alias|transport|relay)\\.[\\w-]+\\.(?:filter|key|result)"
                    + "|(?:domain|mailbox|alias|list)\\.(?:match\\.(?:class|attribute|value|without|absent|domain-prefix)"
                    + "|(?:external\\.)?(?:object-classes|rdn|parent|attribute\\.[\\w;-]+)|children|derived|membership|(?:field|default)\\.[\\w;-]+)");

    private final String id;
    private final Map<String, String> settings;

    SchemaProfileReader(String id, Map<String, String> settings) {
        this.id = id;
        this.settings = settings;
    }

    SchemaProfile read() {
        checkKeys();
        Map<ObjectKind, KindMapping> kinds = new EnumMap<>(ObjectKind.class);
        for (ObjectKind kind : ObjectKind.values()) {
            if (!setting(prefix(kind) + "field." + Field.ADDRESS).isEmpty()) {
                kinds.put(kind, kind(kind));
            }
        }
        Map<String, List<String>> signature = new LinkedHashMap<>();
        below("signature.").forEach((name, attributes) -> signature.put(name, words(attributes)));
        return new SchemaProfile(id, setting("title"), kinds, signature, attribute("change-stamp", Field.CHANGED),
                attribute("domain-status", Field.ACTIVE), Boolean.parseBoolean(setting("mailman-lists")),
                words(setting("traits")).stream().map(SchemaTrait::valueOf).collect(Collectors.toSet()),
                maps());
    }

    private List<MapSource> maps() {
        List<MapSource> sources = new ArrayList<>();
        for (MapKind map : MapKind.values()) {
            String prefix = "map." + map.id() + '.';
            below(prefix).keySet().stream().filter(key -> key.endsWith(".filter"))
                    .map(key -> prefix + key.substring(0, key.length() - "filter".length()))
                    .forEach(source -> sources.add(new MapSource(map, filter(source + "filter"),
                            words(setting(source + "key")), setting(source + "result"))));
        }
        return sources;
    }

    private Filter filter(String key) {
        try {
            return Filter.parse(setting(key));
        } catch (InvalidFilterException wrong) {
            throw new IllegalArgumentException(key + ": " + wrong.getMessage(), wrong);
        }
    }

    private Optional<FieldMapping> attribute(String key, Field field) {
        return Optional.ofNullable(settings.get(key)).map(text -> mapping(key, field, text));
    }

    private KindMapping kind(ObjectKind kind) {
        String prefix = prefix(kind);
        Map<Field, FieldMapping> fields = new EnumMap<>(Field.class);
        below(prefix + "field.").forEach((name, text) -> {
            Field field = field(prefix + "field.", name);
            fields.put(field, mapping(prefix + "field." + name, field, text));
        });
        FieldValues defaults = FieldValues.NONE;
        for (Map.Entry<String, String> entry : below(prefix + "default.").entrySet()) {
            defaults = defaults.with(field(prefix + "default.", entry.getKey()), entry.getValue());
        }
        String membership = setting(prefix + "membership");
        return new KindMapping(kind, match(prefix + "match."), creation(prefix), fields, derived(prefix),
                membership.isEmpty() ? Membership.ADDRESSES_ON_LIST : Membership.valueOf(membership),
                creation(prefix + "external."), defaults);
    }

    private Set<Field> derived(String prefix) {
        return words(setting(prefix + "derived")).stream().map(name -> field(prefix + "derived ", name))
                .collect(Collectors.toSet());
    }

    private static Field field(String prefix, String name) {
        return Stream.of(Field.values()).filter(field -> field.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(prefix + name + ": there is no such field"));
    }

    private static FieldMapping mapping(String key, Field field, String text) {
        try {
            return FieldMapping.parse(field, text);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(key + ": " + wrong.getMessage(), wrong);
        }
    }

    /** A misspelled setting must not be ignored silently. */
    private void checkKeys() {
        for (String key : settings.keySet()) {
            if (!KEY.matcher(key).matches()) {
                throw new IllegalArgumentException(key + ": there is no such setting");
            }
        }
    }

    private Match match(String prefix) {
        List<String> values = words(setting(prefix + "value"));
        values.stream().filter(value -> value.indexOf('=') < 1).findFirst().ifPresent(wrong -> {
            throw new IllegalArgumentException(prefix + "value: " + wrong + " is not attribute=value");
        });
        return new Match(words(setting(prefix + "class")), words(setting(prefix + "attribute")), values,
                words(setting(prefix + "without")),
                words(setting(prefix + "absent")), setting(prefix + "domain-prefix"));
    }

    private Creation creation(String prefix) {
        String rdn = setting(prefix + "rdn");
        int equals = rdn.indexOf('=');
        return new Creation(words(setting(prefix + "object-classes")), equals < 0 ? "" : rdn.substring(0, equals),
                rdn.substring(equals + 1), setting(prefix + "parent"), below(prefix + "attribute."),
                words(setting(prefix + "children")));
    }

    private String setting(String key) {
        return settings.getOrDefault(key, "").strip();
    }

    private Map<String, String> below(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        settings.keySet().stream().filter(key -> key.startsWith(prefix)).sorted()
                .filter(key -> !setting(key).isEmpty())
                .forEach(key -> found.put(key.substring(prefix.length()), setting(key)));
        return found;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static String prefix(ObjectKind kind) {
        return kind.id() + '.';
    }
}
