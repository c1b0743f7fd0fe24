// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.ModifiedEntry;
import org.poststation.directory.password.SecretAttributes;

/**
 * What a change does to one attribute, for reading.
 *
 * @param attribute its name; {@link #NAME} for the name of the entry
 * @param before its values before; none when there were none or they could not be read
 * @param after its values after
 * @param secret whether its values must not be shown
 */
public record AttributeChange(String attribute, List<AttributeValue> before, List<AttributeValue> after,
        boolean secret) {

    /** Stands for the name of the entry. */
    public static final String NAME = "dn";

    /** Keeps unchangeable copies. */
    public AttributeChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What a change does, attribute by attribute. */
    public static List<AttributeChange> of(Intent intent) {
        DirectoryEntry before = intent.before().orElseGet(() -> DirectoryEntry.builder(intent.change().dn()).build());
        DirectoryEntry none = DirectoryEntry.builder(intent.change().dn()).build();
        return switch (intent.change()) {
            case AddEntry add -> between(names(add.entry()), none, add.entry());
            case DeleteEntry delete -> between(names(before), before, none);
            case ModifyEntry modify -> between(
                    modify.modifications().stream().map(Modification::attribute).toList(), before,
                    ModifiedEntry.of(before, modify.modifications()));
            case RenameEntry rename -> List.of(new AttributeChange(NAME, List.of(value(rename.dn().toString())),
                    List.of(value(rename.renamed().toString())), false));
            case SetPassword password -> List.of(new AttributeChange("userPassword",
                    before.values("userPassword"), List.of(value("")), true));
        };
    }

    /** The values that are gone afterwards. */
    public List<AttributeValue> removed() {
        return without(before, after);
    }

    /** The values that came. */
    public List<AttributeValue> added() {
        return without(after, before);
    }

    /** Without the values, which may be secret. */
    @Override
    public String toString() {
        return attribute;
    }

    private static List<AttributeChange> between(List<String> names, DirectoryEntry before, DirectoryEntry after) {
        Map<String, String> spelled = new LinkedHashMap<>();
        names.forEach(name -> spelled.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        List<AttributeChange> changes = new ArrayList<>();
        for (String name : spelled.values()) {
            changes.add(new AttributeChange(name, before.values(name), after.values(name),
                    SecretAttributes.contains(name)));
        }
        return changes;
    }

    private static List<String> names(DirectoryEntry entry) {
        return entry.attributes().stream().map(DirectoryEntry.Attribute::name).toList();
    }

    private static AttributeValue value(String text) {
        return AttributeValue.of(text);
    }

    private static List<AttributeValue> without(List<AttributeValue> values, List<AttributeValue> others) {
        Set<AttributeValue> left = new LinkedHashSet<>(values);
        others.forEach(left::remove);
        return List.copyOf(left);
    }
}
