// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.account.FieldValues;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.model.MailAddress;

/** Makes mailboxes of the accounts of a passwd(5) file. */
final class PasswdConversion implements RowConversion {

    private static final int FIELDS = 7;
    private static final long FIRST_PERSON = 1000;
    private static final long NOBODY = 65534;

    private final DomainName domain;
    private final Map<String, String> shadow;

    /** @param shadow hashes by login name, empty without a shadow file */
    PasswdConversion(DomainName domain, Map<String, String> shadow) {
        this.domain = domain;
        this.shadow = shadow;
    }

    @Override
    public ObjectKind kind() {
        return ObjectKind.MAILBOX;
    }

    @Override
    public Optional<FieldValues> convert(SourceRow row) throws SourceSyntaxException {
        List<String> fields = row.cells();
        if (fields.getFirst().startsWith("+") || fields.getFirst().startsWith("-")) {
            throw new SourceSyntaxException(SourceFault.COMPAT);
        }
        if (fields.size() != FIELDS || fields.getFirst().isEmpty()) {
            throw new SourceSyntaxException(SourceFault.NOT_PASSWD);
        }
        long uid = uid(fields.get(2));
        if (uid < FIRST_PERSON || uid == NOBODY) {
            return Optional.empty();
        }
        String login = fields.getFirst();
        FieldValues values = Gecos.names(fields.get(4), login).with(Field.ADDRESS, address(login));
        String hash = shadow.getOrDefault(login, fields.get(1));
        return Optional.of(isHash(hash) ? values.with(Field.PASSWORD, "{CRYPT}" + hash) : values);
    }

    /** Signs for "no password" are short; a hash behind an exclamation mark is locked and stays so. */
    private static boolean isHash(String field) {
        String hash = field.startsWith("!") ? field.replaceFirst("^!+", "") : field;
        return hash.startsWith("$") || hash.startsWith("_") || hash.matches("[./A-Za-z0-9]{13}");
    }

    /** Whether the row is the account of a service, which gets no mailbox. */
    boolean isOfSystem(SourceRow row) {
        try {
            return convert(row).isEmpty();
        } catch (SourceSyntaxException other) {
            return false;
        }
    }

    private static long uid(String text) throws SourceSyntaxException {
        try {
            return Long.parseUnsignedLong(text);
        } catch (NumberFormatException noNumber) {
            throw new SourceSyntaxException(SourceFault.NOT_PASSWD);
        }
    }

    private String address(String login) throws SourceSyntaxException {
        try {
            return MailAddress.of(login, domain).toString();
        } catch (InvalidValueException unusable) {
            throw new SourceSyntaxException(SourceFault.BAD_LOGIN, login);
        }
    }
}
