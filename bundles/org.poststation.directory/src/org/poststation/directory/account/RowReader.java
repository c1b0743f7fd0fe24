// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Dn.Rdn;
import org.poststation.directory.account.AccountRow.Place;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.FieldMapping;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;

/** Makes rows of the accounts table from entries; quick, since it runs for every entry of a directory. */
final class RowReader {

    private static final String NOTHING = "";

    private final SchemaProfile schema;
    private final long today;
    private final Map<String, Place> places = new HashMap<>();

    RowReader(SchemaProfile schema, Clock clock) {
        this.schema = schema;
        this.today = LocalDate.now(clock).toEpochDay();
    }

    AccountRow row(ObjectKind kind, DirectoryEntry entry) {
        KindMapping mapping = schema.kind(kind);
        String address = new EntryTranslator(mapping).address(entry);
        String quota = first(mapping, Field.QUOTA, entry);
        String expires = first(mapping, Field.EXPIRES, entry);
        String changed = first(mapping, Field.CHANGED, entry);
        long expiryDay = number(expires, text -> LocalDate.parse(text).toEpochDay());
        return new AccountRow(kind, address, first(mapping, Field.NAME, entry), state(mapping, entry, expiryDay),
                number(quota, Long::parseLong), targets(mapping, entry), expiryDay,
                number(changed, text -> Instant.parse(text).getEpochSecond()), place(entry.dn()),
                naming(entry.dn()));
    }

    /** A value of another form than the field, which a schema setting of the user can bring, is as good as none. */
    private static long number(String text, ToLongFunction<String> form) {
        try {
            return text.isEmpty() ? AccountRow.NONE : form.applyAsLong(text);
        } catch (NumberFormatException | DateTimeException otherForm) {
            return AccountRow.NONE;
        }
    }

    private Place place(Dn dn) {
        Rdn rdn = dn.rdn().orElseThrow();
        if (rdn.pairs().size() > 1) {
            return new Place("", dn.toString());
        }
        String parent = dn.parent().toString();
        Place known = places.get(parent);
        if (known == null || !known.type().equals(rdn.type())) {
            known = new Place(rdn.type(), parent);
            places.put(parent, known);
        }
        return known;
    }

    private static String naming(Dn dn) {
        return dn.rdn().orElseThrow().pairs().getFirst().escapedValue();
    }

    private AccountState state(KindMapping mapping, DirectoryEntry entry, long expiryDay) {
        if (Boolean.parseBoolean(first(mapping, Field.DELETED, entry))) {
            return AccountState.DELETED;
        }
        String active = first(mapping, Field.ACTIVE, entry);
        if (active.isEmpty() && mapping.has(Field.ACTIVE)) {
            return AccountState.UNKNOWN;
        }
        if (active.equals("false")) {
            return AccountState.INACTIVE;
        }
        return expiryDay != AccountRow.NONE && expiryDay < today ? AccountState.EXPIRED : AccountState.ACTIVE;
    }

    private static List<String> targets(KindMapping mapping, DirectoryEntry entry) {
        Field field = switch (mapping.kind()) {
            case MAILBOX -> Field.FORWARD_TARGETS;
            case ALIAS -> Field.TARGETS;
            case LIST, DOMAIN -> Field.MEMBERS;
        };
        FieldMapping known = mapping.fields().get(field);
        return known == null ? List.of() : List.copyOf(entry.texts(known.attribute()));
    }

    /** The first value of a field, empty when it is absent or not readable: a row shows no errors, the editor does. */
    private static String first(KindMapping mapping, Field field, DirectoryEntry entry) {
        FieldMapping known = mapping.fields().get(field);
        if (known == null) {
            return NOTHING;
        }
        List<String> raw = entry.texts(known.attribute());
        if (raw.isEmpty()) {
            return known.codec().absent().isEmpty() ? NOTHING : known.codec().absent().getFirst();
        }
        try {
            return known.codec().decode(raw).getFirst();
        } catch (RuntimeException notReadable) {
            return NOTHING;
        }
    }
}
