// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectoryEntry.Attribute;
import org.poststation.directory.Dn;

/** Brings the values of an entry's attributes together, which may stand in any order. */
final class AttributeGroups {

    /** Up to so many looking at each is faster than a map. */
    private static final int FEW = 32;

    private final List<Group> groups = new ArrayList<>(FEW);
    private final Map<String, Group> byName = new HashMap<>();
    private Group last;

    private record Group(String name, List<AttributeValue> values) {}

    void add(String name, AttributeValue value) {
        if (last == null || !last.name().equalsIgnoreCase(name)) {
            last = require(name);
        }
        last.values().add(value);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    DirectoryEntry entry(Dn dn) {
        List<Attribute> attributes = new ArrayList<>(groups.size());
        for (Group group : groups) {
            attributes.add(new Attribute(group.name(), distinct(group.values())));
        }
        return DirectoryEntry.of(dn, attributes);
    }

    private Group require(String name) {
        Group known = groups.size() > FEW ? byName.get(key(name)) : search(name);
        if (known != null) {
            return known;
        }
        Group group = new Group(name, new ArrayList<>(2));
        groups.add(group);
        if (groups.size() > FEW) {
            List<Group> unknown = byName.isEmpty() ? groups : List.of(group);
            unknown.forEach(each -> byName.put(key(each.name()), each));
        }
        return group;
    }

    private Group search(String name) {
        for (Group group : groups) {
            if (group.name().equalsIgnoreCase(name)) {
                return group;
            }
        }
        return null;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<AttributeValue> distinct(List<AttributeValue> values) {
        return isDistinct(values) ? values : List.copyOf(new LinkedHashSet<>(values));
    }

    private static boolean isDistinct(List<AttributeValue> values) {
        if (values.size() > FEW) {
            return false;
        }
        for (int i = 1; i < values.size(); i++) {
            if (values.indexOf(values.get(i)) < i) {
                return false;
            }
        }
        return true;
    }
}
