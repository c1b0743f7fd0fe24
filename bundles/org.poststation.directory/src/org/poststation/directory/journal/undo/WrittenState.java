// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.undo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.account.EntryDelta;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.Modification;
import org.poststation.directory.change.ModifiedEntry;
import org.poststation.directory.journal.ChangeResult.Done;
import org.poststation.directory.journal.JournaledChange;
import org.poststation.directory.password.SecretAttributes;

/**
 * An entry before a change, after it, and now. Only the values that the change wrote count: what somebody added to or
 * took from the same attribute besides them stays.
 *
 * @param before the state before
 * @param after the state that the change left; empty when only the server knows
 * @param now the state now
 * @param attributes the attributes that the change wrote
 */
record WrittenState(DirectoryEntry before, Optional<DirectoryEntry> after, DirectoryEntry now,
        List<String> attributes) {

    private static final String CLASSES = "objectClass";

    /** The values in which a state differs from the other one: those that only it has, and those that it lacks. */
    private record Difference(Set<AttributeValue> there, Set<AttributeValue> gone) {}

    /** A state in which all attributes count. */
    WrittenState(DirectoryEntry before, Optional<DirectoryEntry> after, DirectoryEntry now) {
        this(before, after, now, names(Stream.of(before, after.orElse(before), now)));
    }

    /** The state of an entry that was modified, or got a password. */
    static WrittenState of(JournaledChange change, DirectoryEntry before, DirectoryEntry now) {
        if (change.intent().change() instanceof ModifyEntry modify) {
            List<String> written = modify.modifications().stream().map(Modification::attribute).distinct().toList();
            return new WrittenState(before, Optional.of(ModifiedEntry.of(before, modify.modifications())), now,
                    written);
        }
        Optional<DirectoryEntry> after = change.result() instanceof Done done ? done.after() : Optional.empty();
        List<String> secret = names(Stream.of(before, after.orElse(before), now)).stream()
                .filter(SecretAttributes::contains).toList();
        return new WrittenState(before, after, now, secret);
    }

    /** Whether nobody has changed what was written. */
    boolean isUntouched() {
        return attributes.stream().noneMatch(this::isTouched);
    }

    /** Whether everything that was written is as before. */
    boolean isAsBefore() {
        return attributes.stream().allMatch(name -> isAsBefore(name));
    }

    /** The attributes that somebody has changed since. */
    List<AttributeConflict> differences() {
        return attributes.stream().filter(this::isTouched)
                .map(name -> new AttributeConflict(name, before.values(name),
                        after.map(entry -> entry.values(name)).orElse(List.of()), now.values(name)))
                .toList();
    }

    /** What brings the entry back; where it was changed since, the whole attribute. Empty when it is back already. */
    Optional<ModifyEntry> restored(ServerSchema schema) {
        EntryDelta delta = new EntryDelta(now, schema);
        for (String name : attributes) {
            if (!isAsBefore(name)) {
                delta.want(name, isTouched(name) ? before.values(name) : withoutChange(name));
            }
        }
        List<Modification> modifications = delta.modifications();
        return modifications.isEmpty() ? Optional.empty() : Optional.of(new ModifyEntry(now.dn(), modifications));
    }

    private boolean isTouched(String name) {
        return !isAsBefore(name) && !isAsWritten(name);
    }

    private boolean isAsBefore(String name) {
        Set<AttributeValue> expected = values(before, name);
        return after.isEmpty()
                ? values(now, name).equals(expected)
                : isLike(name, expected, new Difference(gone(name), come(name)));
    }

    private boolean isAsWritten(String name) {
        return after.isPresent() && isLike(name, values(after.get(), name), new Difference(come(name), gone(name)));
    }

    /** Whether the attribute has the expected values, perhaps beside others that have nothing to do with the change. */
    private boolean isLike(String name, Set<AttributeValue> expected, Difference difference) {
        Set<AttributeValue> present = values(now, name);
        if (present.equals(expected)) {
            return true;
        }
        if (isWhole()) {
            return isServers(name) && present.containsAll(expected);
        }
        return present.containsAll(difference.there()) && difference.gone().stream().noneMatch(present::contains)
                && expected.stream().anyMatch(present::contains);
    }

    /** An entry that was added or deleted as a whole has no values that somebody else may have added unseen. */
    private boolean isWhole() {
        return before.attributes().isEmpty() || after.orElseThrow().attributes().isEmpty();
    }

    /** Servers add superior classes, and the values of the name, by themselves. */
    private boolean isServers(String name) {
        return name.equalsIgnoreCase(CLASSES) || now.dn().rdn().stream().flatMap(rdn -> rdn.pairs().stream())
                .map(Dn.Pair::type).anyMatch(name::equalsIgnoreCase);
    }

    private List<AttributeValue> withoutChange(String name) {
        Set<AttributeValue> wanted = new LinkedHashSet<>(values(now, name));
        wanted.removeAll(come(name));
        wanted.addAll(gone(name));
        return new ArrayList<>(wanted);
    }

    private Set<AttributeValue> come(String name) {
        Set<AttributeValue> come = values(after.orElseThrow(), name);
        come.removeAll(values(before, name));
        return come;
    }

    private Set<AttributeValue> gone(String name) {
        Set<AttributeValue> gone = values(before, name);
        gone.removeAll(values(after.orElseThrow(), name));
        return gone;
    }

    private static Set<AttributeValue> values(DirectoryEntry entry, String name) {
        return new LinkedHashSet<>(entry.values(name));
    }

    private static List<String> names(Stream<DirectoryEntry> entries) {
        Set<String> seen = new LinkedHashSet<>();
        return entries.flatMap(entry -> entry.attributes().stream()).map(DirectoryEntry.Attribute::name)
                .filter(name -> seen.add(name.toLowerCase(Locale.ROOT))).toList();
    }
}
