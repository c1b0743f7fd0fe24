// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

    Preparation(PasswordHasher hasher, Optional<PasswordScheme> scheme, ServerSchema schema) {
        this.hasher = hasher;
        this.scheme = scheme;
        this.schema = schema;
    }

    Prepared of(DirectoryChange change) {
        return switch (change) {
            case AddEntry add -> entry(add);
            case ModifyEntry modify -> modifications(modify);
            default -> new Prepared(change, 0);
        };
    }

    private Prepared entry(AddEntry add) {
        int clear = 0;
        boolean readOnly = false;
        for (DirectoryEntry.Attribute attribute : add.entry().attributes()) {
            clear += isPassword(attribute.name()) ? clear(attribute.values()) : 0;
            readOnly |= isReadOnly(attribute.name());
        }
        return clear > 0 || readOnly
                ? new Prepared(new AddEntry(prepared(add.entry())), clear)
                : new Prepared(add, 0);
    }

    private DirectoryEntry prepared(DirectoryEntry entry) {
        List<DirectoryEntry.Attribute> prepared = new ArrayList<>(entry.attributes().size());
        for (DirectoryEntry.Attribute attribute : entry.attributes()) {
            if (isPassword(attribute.name())) {
                prepared.add(new DirectoryEntry.Attribute(attribute.name(), passwords(attribute.values())));
            } else if (!isReadOnly(attribute.name())) {
                prepared.add(attribute);
            }
        }
        return DirectoryEntry.of(entry.dn(), prepared);
    }

    private Prepared modifications(ModifyEntry modify) {
        int clear = 0;
        for (Modification modification : modify.modifications()) {
            clear += sets(modification) ? clear(modification.values()) : 0;
        }
        return clear == 0
                ? new Prepared(modify, 0)
                : new Prepared(new ModifyEntry(modify.dn(),
                        modify.modifications().stream().map(this::modification).toList()), clear);
    }

    /** How many of these passwords are to be hashed. */
    private int clear(List<AttributeValue> passwords) {
        int clear = 0;
        for (AttributeValue password : passwords) {
            clear += isToBeHashed(password) ? 1 : 0;
        }
        return clear;
    }

    private Modification modification(Modification modification) {
        return sets(modification)
                ? new Modification(modification.type(), modification.attribute(), passwords(modification.values()))
                : modification;
    }

    private List<AttributeValue> passwords(List<AttributeValue> values) {
        List<AttributeValue> stored = new ArrayList<>(values.size());
        values.forEach(value -> stored.add(password(value)));
        return stored;
    }

    private AttributeValue password(AttributeValue value) {
        if (!isToBeHashed(value)) {
            return value;
        }
        char[] characters = value.text().orElseThrow().toCharArray();
        try (Secret secret = Secret.of(characters)) {
            return AttributeValue.of(hasher.hash(scheme.orElseThrow(), secret));
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** Files that come from another server's database have such attributes; every server makes its own. */
    private boolean isReadOnly(String attribute) {
        return schema.attributeType(attribute).filter(AttributeType::readOnly).isPresent();
    }

    private boolean isToBeHashed(AttributeValue password) {
        return scheme.isPresent() && password.text().filter(Preparation::isClear).isPresent();
    }

    private static boolean isClear(String stored) {
        StoredPassword parsed = StoredPassword.parse(stored);
        return parsed.weakness() == PasswordWeakness.CLEAR_TEXT && parsed.scheme().isEmpty() && !parsed.locked();
    }

    /** Whether it gives a password; one that is to be deleted is named as it is stored. */
    private static boolean sets(Modification modification) {
        return isPassword(modification.attribute()) && modification.type() != Modification.Type.DELETE;
    }

    private static boolean isPassword(String attribute) {
        return attribute.regionMatches(true, 0, PASSWORD, 0, PASSWORD.length())
                && (attribute.length() == PASSWORD.length() || attribute.charAt(PASSWORD.length()) == ';');
    }
}
