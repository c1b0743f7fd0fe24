// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.poststation.directory.schema.Field;
import org.poststation.model.Quota;

/**
 * The values of a mail object's fields in their canonical form, see
 * {@link org.poststation.directory.schema.ValueType}. Immutable; an absent field has no values.
 */
public final class FieldValues {

    /** No values. */
    public static final FieldValues NONE = new FieldValues(new EnumMap<>(Field.class));

    private final Map<Field, List<String>> values;

    private FieldValues(Map<Field, List<String>> values) {
        this.values = values;
    }

    /** Values that nobody changes any more; fields without texts are absent. */
    static FieldValues of(EnumMap<Field, List<String>> values) {
        values.values().removeIf(List::isEmpty);
        return new FieldValues(values);
    }

    /** These values with others for one field; none removes it. */
    public FieldValues with(Field field, List<String> texts) {
        Map<Field, List<String>> copy = new EnumMap<>(Field.class);
        copy.putAll(values);
        copy.remove(field);
        if (!texts.isEmpty()) {
            copy.put(field, List.copyOf(texts));
        }
        return new FieldValues(copy);
    }

    /** These values with another one for a field; an empty text removes it. */
    public FieldValues with(Field field, String text) {
        return with(field, text.isEmpty() ? List.of() : List.of(text));
    }

    /** These values with another flag. */
    public FieldValues with(Field field, boolean flag) {
        return with(field, List.of(Boolean.toString(flag)));
    }

    /** These values without the fields that are not wanted. */
    public FieldValues only(Predicate<Field> wanted) {
        Map<Field, List<String>> copy = new EnumMap<>(Field.class);
        copy.putAll(values);
        copy.keySet().removeIf(wanted.negate());
        return new FieldValues(copy);
    }

    /** All values of a field. */
    public List<String> all(Field field) {
        return values.getOrDefault(field, List.of());
    }

    /** The first value of a field, or an empty text. */
    public String text(Field field) {
        return all(field).isEmpty() ? "" : all(field).getFirst();
    }

    /** Whether the field has a value. */
    public boolean has(Field field) {
        return values.containsKey(field);
    }

    /** The flag, false when absent; look with {@link #has} where absent is not false. */
    public boolean flag(Field field) {
        return Boolean.parseBoolean(text(field));
    }

    /** The limit; empty when the field is absent. */
    public Optional<Quota> quota(Field field) {
        return has(field) ? Optional.of(new Quota(Long.parseLong(text(field)))) : Optional.empty();
    }

    /** The day; empty when the field is absent or its value no day. */
    public Optional<LocalDate> day(Field field) {
        try {
            return has(field) ? Optional.of(LocalDate.parse(text(field))) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    /** The fields that have values. */
    public Set<Field> fields() {
        return values.isEmpty() ? Set.of() : EnumSet.copyOf(values.keySet());
    }

    /** The fields whose values differ between this and the other; the order of several values does not count. */
    public Set<Field> differences(FieldValues other) {
        Set<Field> changed = EnumSet.noneOf(Field.class);
        for (Field field : Field.values()) {
            if (!sorted(field).equals(other.sorted(field))) {
                changed.add(field);
            }
        }
        return changed;
    }

    private List<String> sorted(Field field) {
        List<String> copy = new ArrayList<>(all(field));
        copy.sort(null);
        return copy;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        Map<Field, List<String>> shown = new EnumMap<>(Field.class);
        shown.putAll(values);
        shown.computeIfPresent(Field.PASSWORD, (field, hash) -> List.of("(secret)"));
        return shown.toString();
    }
}
