// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.ScannedObject;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.FieldMapping;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.schema.SchemaTrait;

/** Makes the compact form of entries; texts that many of them share are kept once. */
final class Recipients {

    private final SchemaProfile schema;
    private final Map<String, String> known = new HashMap<>();

    Recipients(SchemaProfile schema) {
        this.schema = schema;
    }

    Recipient of(ScannedObject scanned) {
        AccountRow row = scanned.row();
        KindMapping mapping = schema.kind(row.kind());
        FieldValues values = scanned.object().values();
        DirectoryEntry entry = scanned.object().entry();
        List<String> groups = values.all(Field.GROUPS).stream().map(this::once).toList();
        return new Recipient(row, further(row, mapping, values, entry), passesOn(row, mapping, values), groups,
                quotaForm(mapping, entry), store(values));
    }

    /** Every value of the address attribute counts, not only the one in the entry's name. */
    private static List<String> further(AccountRow row, KindMapping mapping, FieldValues values,
            DirectoryEntry entry) {
        List<String> own = entry.texts(mapping.addressAttribute());
        List<String> extra = values.all(Field.EXTRA_ADDRESSES);
        if (own.size() < 2 && extra.isEmpty()) {
            return List.of();
        }
        return Stream.concat(own.stream(), extra.stream()).map(Snapshot::lower)
                .filter(address -> !address.equalsIgnoreCase(row.address())).distinct().toList();
    }

    private boolean passesOn(AccountRow row, KindMapping mapping, FieldValues values) {
        return isActive(row.state()) && switch (row.kind()) {
            case MAILBOX -> !mapping.has(Field.FORWARD_ACTIVE) || values.flag(Field.FORWARD_ACTIVE);
            case ALIAS, LIST -> true;
            case DOMAIN -> false;
        };
    }

    /** Where it is not said, mail is taken, unless the maps of the MTA look for the flag. */
    private boolean isActive(AccountState state) {
        return switch (state) {
            case ACTIVE, EXPIRED -> true;
            case INACTIVE, DELETED -> false;
            case UNKNOWN -> !schema.has(SchemaTrait.FLAGS_REQUIRED);
        };
    }

    /** The letter behind the size; the count of messages behind a comma does not matter. */
    private String quotaForm(KindMapping mapping, DirectoryEntry entry) {
        Optional<String> raw = mapping.field(Field.QUOTA).map(FieldMapping::attribute).flatMap(entry::text);
        if (raw.isEmpty()) {
            return null;
        }
        for (String part : raw.get().toUpperCase(Locale.ROOT).split(",")) {
            String form = part.replaceAll("[0-9\\s]", "");
            if (!form.equals("C")) {
                return once(form);
            }
        }
        return null;
    }

    /** Path of the maildir without double or closing slashes, so that two spellings of one are the same. */
    private static String store(FieldValues values) {
        String path = values.text(Field.MAILDIR);
        if (path.isEmpty()) {
            return "";
        }
        String whole = path.startsWith("/") || path.contains(":/") ? path : values.text(Field.MAIL_HOME) + '/' + path;
        return whole.replaceAll("/{2,}", "/").replaceAll("/$", "");
    }

    private String once(String text) {
        return known.computeIfAbsent(text, same -> same);
    }
}
