// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.MailAddress;
import org.poststation.operation.OperationException;

/** Reads what the rules look at from mailboxes. */
final class AccountReader {

    private static final String ENTRY_UUID = "entryUUID";

    private final LifecycleSettings settings;
    private final LastLogins logins;

    AccountReader(LifecycleSettings settings, LastLogins logins) {
        this.settings = settings;
        this.logins = logins;
    }

    /** The attributes that must be read beside those of the user, operational ones included. */
    Set<String> attributes(SchemaProfile schema) {
        Set<String> names = new LinkedHashSet<>(schema.kind(ObjectKind.MAILBOX).attributes(Set.of(Field.values())));
        names.add(ENTRY_UUID);
        names.addAll(logins.attributes());
        settings.noticeAttribute().ifPresent(names::add);
        return names;
    }

    /**
     * What the rules look at.
     *
     * @throws OperationException when its last login can't be found out
     */
    LifecycleAccount read(MailObject mailbox) throws OperationException {
        DirectoryEntry entry = mailbox.entry();
        FieldValues values = mailbox.values();
        String id = entry.text(ENTRY_UUID).orElseGet(() -> entry.dn().toString());
        String address = mailbox.address();
        return new LifecycleAccount(id, entry.dn(), address, values.text(Field.NAME), noticeAddress(address, entry),
                values.flag(Field.ACTIVE) && !values.flag(Field.DELETED), values.day(Field.EXPIRES), created(values),
                logins.of(address, entry), CaseText.read(id, address, values.text(Field.LIFECYCLE)), entry.version());
    }

    private String noticeAddress(String own, DirectoryEntry entry) {
        return settings.noticeAttribute().flatMap(entry::text).filter(text -> MailAddress.find(text).isPresent())
                .orElse(own);
    }

    private static Optional<Instant> created(FieldValues values) {
        try {
            return values.has(Field.CREATED)
                    ? Optional.of(Instant.parse(values.text(Field.CREATED)))
                    : Optional.empty();
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
