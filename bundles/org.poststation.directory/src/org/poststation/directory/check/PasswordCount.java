// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.poststation.directory.account.FieldValues;
import org.poststation.directory.password.PasswordWeakness;
import org.poststation.directory.password.StoredPassword;
import org.poststation.directory.schema.Field;

/** Counts in which ways passwords are stored; keeps none of them. */
final class PasswordCount {

    private record Way(String scheme, PasswordWeakness weakness) {}

    private final Map<Way, Long> counts = new HashMap<>();

    void add(FieldValues values) {
        for (String value : values.all(Field.PASSWORD)) {
            StoredPassword stored = StoredPassword.parse(value);
            counts.merge(new Way(stored.scheme(), stored.weakness()), 1L, Long::sum);
        }
    }

    List<PasswordUse> all() {
        return counts.entrySet().stream()
                .map(way -> new PasswordUse(way.getKey().scheme(), way.getKey().weakness(), way.getValue()))
                .sorted(Comparator.comparingLong(PasswordUse::count).reversed().thenComparing(PasswordUse::scheme))
                .toList();
    }
}
