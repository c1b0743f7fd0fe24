// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.ServerSchema;
import org.poststation.directory.ServerSchema.AttributeType;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.Modification;
import org.poststation.directory.password.PasswordHasher;
import org.poststation.directory.password.PasswordScheme;
import org.poststation.directory.password.PasswordWeakness;
import org.poststation.directory.password.StoredPassword;
import org.poststation.profile.Secret;

/** Makes of what a record asks for what is sent: without what servers make themselves, with passwords hashed. */
final class Preparation {

    private static final String PASSWORD = "userPassword";

    private final PasswordHasher hasher;
    private final Optional<PasswordScheme> scheme;
    private final ServerSchema schema;
    private final AtomicLong hashed = new AtomicLong();

    Preparation(PasswordHasher hasher, Optional<PasswordScheme> scheme, ServerSchema schema) {
        this.hasher = hasher;
        this.scheme = scheme;
        this.schema = schema;
    }

    /** How many passwords were hashed so far; from any thread. */
    long hashed() {
        return hashed.get();
    }

    DirectoryChange of(DirectoryChange change) {
        return switch (change) {
            case AddEntry add when needsWork(add.entry()) -> new AddEntry(entry(add.entry()));
            case ModifyEntry modify when modify.modifications().stream().anyMatch(Preparation::isPassword) ->
                new ModifyEntry(modify.dn(), modify.modifications().stream().map(this::modification).toList());
            default -> change;
        };
    }

    private boolean needsWork(DirectoryEntry entry) {
        for (DirectoryEntry.Attribute attribute : entry.attributes()) {
            if (isPassword(attribute.name()) || isReadOnly(attribute.name())) {
                return true;
            }
        }
        return false;
    }

    private DirectoryEntry entry(DirectoryEntry entry) {
        DirectoryEntry.Builder prepared = DirectoryEntry.builder(entry.dn());
        for (DirectoryEntry.Attribute attribute : entry.attributes()) {
            if (!isReadOnly(attribute.name())) {
                prepared.add(attribute.name(), isPassword(attribute.name())
                        ? passwords(attribute.values())
                        : attribute.values());
            }
        }
        return prepared.build();
    }

    /** A value that is to be deleted is named as it is stored. */
    private Modification modification(Modification modification) {
        return isPassword(modification) && modification.type() != Modification.Type.DELETE
                ? new Modification(modification.type(), modification.attribute(), passwords(modification.values()))
                : modification;
    }

    private List<AttributeValue> passwords(List<AttributeValue> values) {
        List<AttributeValue> stored = new ArrayList<>(values.size());
        values.forEach(value -> stored.add(password(value)));
        return stored;
    }

    private AttributeValue password(AttributeValue value) {
        Optional<String> text = value.text();
        boolean hash = scheme.isPresent() && text.isPresent() && isClear(text.get());
        if (!hash) {
            return value;
        }
        char[] characters = text.get().toCharArray();
        try (Secret secret = Secret.of(characters)) {
            hashed.incrementAndGet();
            return AttributeValue.of(hasher.hash(scheme.get(), secret));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** Files that come from another server's database have such attributes; every server makes its own. */
    private boolean isReadOnly(String attribute) {
        return schema.attributeType(attribute).filter(AttributeType::readOnly).isPresent();
    }

    private static boolean isClear(String stored) {
        StoredPassword parsed = StoredPassword.parse(stored);
        return parsed.weakness() == PasswordWeakness.CLEAR_TEXT && parsed.scheme().isEmpty() && !parsed.locked();
    }

    private static boolean isPassword(Modification modification) {
        return isPassword(modification.attribute());
    }

    private static boolean isPassword(String attribute) {
        return attribute.regionMatches(true, 0, PASSWORD, 0, PASSWORD.length())
                && (attribute.length() == PASSWORD.length() || attribute.charAt(PASSWORD.length()) == ';');
    }
}
