// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.poststation.directory.account.FieldMerge.Combined;
import org.poststation.directory.account.FieldMerge.Conflict;
import org.poststation.directory.account.FieldMerge.OnlyMine;
import org.poststation.directory.account.FieldMerge.OnlyTheirs;
import org.poststation.directory.account.FieldMerge.Same;
import org.poststation.directory.account.FieldMerge.Unchanged;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ValueType;

/**
 * Brings together the values that were read, those that are wanted, and those that are on the server now. Immutable.
 * The merged values are to be planned against the object as it was read again from the server.
 */
public final class ThreeWayMerge {

    private final FieldValues theirs;
    private final List<FieldMerge> fields;

    /** Whose values a field gets. */
    public enum Choice {
        /** The wanted values. */
        MINE,
        /** The values on the server. */
        THEIRS,
        /** The values before both changes. */
        BASE
    }

    private ThreeWayMerge(FieldValues theirs, List<FieldMerge> fields) {
        this.theirs = theirs;
        this.fields = List.copyOf(fields);
    }

    /**
     * Compares field by field.
     *
     * @param base the values when the object was read
     * @param mine the values that are wanted
     * @param theirs the values on the server now
     */
    public static ThreeWayMerge of(FieldValues base, FieldValues mine, FieldValues theirs) {
        Set<Field> known = EnumSet.noneOf(Field.class);
        known.addAll(base.fields());
        known.addAll(mine.fields());
        known.addAll(theirs.fields());
        List<FieldMerge> fields = new ArrayList<>();
        known.forEach(field -> fields.add(merge(field, base, mine, theirs)));
        return new ThreeWayMerge(theirs, fields);
    }

    /** What became of each field that has a value anywhere, in the order of {@link Field}. */
    public List<FieldMerge> fields() {
        return fields;
    }

    /** The fields for which somebody has to choose. */
    public Set<Field> conflicts() {
        Set<Field> found = EnumSet.noneOf(Field.class);
        fields.stream().filter(Conflict.class::isInstance).forEach(conflict -> found.add(conflict.field()));
        return found;
    }

    /**
     * The merged values.
     *
     * @param choices whose values fields get: required for each of {@link #conflicts}, allowed for every field
     * @throws IllegalArgumentException when a conflict is left open
     */
    public FieldValues merged(Map<Field, Choice> choices) {
        FieldValues merged = theirs;
        for (FieldMerge field : fields) {
            Choice choice = choices.get(field.field());
            if (choice == null && field instanceof Conflict) {
                throw new IllegalArgumentException("no choice for " + field.field());
            }
            merged = merged.with(field.field(), choice == null ? unasked(field) : chosen(field, choice));
        }
        return merged;
    }

    private static FieldMerge merge(Field field, FieldValues base, FieldValues mine, FieldValues theirs) {
        Set<Field> myChanges = base.differences(mine);
        Set<Field> theirChanges = base.differences(theirs);
        List<String> before = base.all(field);
        if (!theirChanges.contains(field)) {
            return myChanges.contains(field)
                    ? new OnlyMine(field, before, mine.all(field))
                    : new Unchanged(field, before);
        }
        if (!myChanges.contains(field)) {
            return new OnlyTheirs(field, before, theirs.all(field));
        }
        if (!mine.differences(theirs).contains(field)) {
            return new Same(field, before, theirs.all(field));
        }
        boolean isSet = field.type() == ValueType.ADDRESSES || field.type() == ValueType.TEXTS;
        return isSet
                ? new Combined(field, before, mine.all(field), theirs.all(field),
                        combine(before, mine.all(field), theirs.all(field)))
                : new Conflict(field, before, mine.all(field), theirs.all(field));
    }

    private static List<String> combine(List<String> base, List<String> mine, List<String> theirs) {
        List<String> all = new ArrayList<>();
        theirs.stream().filter(text -> !has(base, text) || has(mine, text)).forEach(all::add);
        mine.stream().filter(text -> !has(base, text) && !has(all, text)).forEach(all::add);
        return all;
    }

    private static boolean has(List<String> texts, String text) {
        return texts.stream().anyMatch(text::equalsIgnoreCase);
    }

    private static List<String> unasked(FieldMerge field) {
        return switch (field) {
            case Unchanged same -> same.values();
            case OnlyMine only -> only.mine();
            case OnlyTheirs only -> only.theirs();
            case Same same -> same.values();
            case Combined both -> both.values();
            case Conflict conflict -> conflict.theirs();
        };
    }

    private static List<String> chosen(FieldMerge field, Choice choice) {
        Map<Choice, List<String>> versions = new EnumMap<>(Choice.class);
        switch (field) {
            case Unchanged same -> put(versions, same.values(), same.values(), same.values());
            case OnlyMine only -> put(versions, only.base(), only.mine(), only.base());
            case OnlyTheirs only -> put(versions, only.base(), only.base(), only.theirs());
            case Same same -> put(versions, same.base(), same.values(), same.values());
            case Combined both -> put(versions, both.base(), both.mine(), both.theirs());
            case Conflict conflict -> put(versions, conflict.base(), conflict.mine(), conflict.theirs());
        }
        return versions.get(choice);
    }

    private static void put(Map<Choice, List<String>> versions, List<String> base, List<String> mine,
            List<String> theirs) {
        versions.put(Choice.BASE, base);
        versions.put(Choice.MINE, mine);
        versions.put(Choice.THEIRS, theirs);
    }
}
