// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.entry;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.ServerSchema.AttributeType;
import org.poststation.directory.password.PasswordText;
import org.poststation.directory.password.StoredPassword;
import org.poststation.directory.schema.FieldMapping;
import org.poststation.directory.schema.ValueType;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.model.Quota;
import org.poststation.ui.text.VisibleText;

/** Values for reading: raw and decoded. Pure. */
final class ValueTexts {

    /** Characters of a value that are shown. */
    static final int LONGEST = 2000;

    private static final int LONGEST_BINARY = 48;
    private static final String GENERALIZED_TIME = "1.3.6.1.4.1.1466.115.121.1.24";
    private static final DateTimeFormatter LDAP_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final DateTimeFormatter SHOWN_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int LDAP_TIME_LENGTH = 14;

    private ValueTexts() {}

    /** The value itself; control characters visible, cut when long, in base64 when it is no text. */
    static String text(AttributeValue value, boolean secret) {
        if (secret) {
            return Messages.entry_value_hidden;
        }
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            byte[] bytes = value.bytes();
            byte[] head = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST_BINARY));
            String base64 = Base64.getEncoder().encodeToString(head) + (bytes.length > head.length ? "\u2026" : "");
            return NLS.bind(Messages.entry_value_binary, Words.number(value.length()), base64);
        }
        if (text.get().length() <= LONGEST) {
            return VisibleText.of(text.get());
        }
        String head = text.get().substring(0, LONGEST);
        return NLS.bind(Messages.entry_value_cut, new Object[] {VisibleText.of(head, LONGEST),
                Words.number(head.getBytes(StandardCharsets.UTF_8).length), Words.number(value.length())});
    }

    /** What the value says, by the schema profile and by the server's schema. */
    static String meaning(AttributeValue value, Optional<FieldMapping> field, Optional<AttributeType> type) {
        Optional<String> text = value.text();
        if (text.isEmpty()) {
            return Messages.entry_meaning_binary;
        }
        if (field.isPresent()) {
            String decoded = decoded(field.get(), text.get());
            if (!decoded.isEmpty()) {
                return decoded;
            }
        }
        if (type.filter(some -> some.syntax().startsWith(GENERALIZED_TIME)).isPresent()) {
            return time(text.get());
        }
        return text.get().chars().anyMatch(Character::isISOControl) ? Messages.entry_meaning_control : "";
    }

    private static String decoded(FieldMapping field, String raw) {
        if (field.field().type() == ValueType.PASSWORD) {
            return PasswordText.of(StoredPassword.parse(raw));
        }
        try {
            List<String> values = field.codec().decode(List.of(raw));
            return values.isEmpty() ? "" : shown(field.field().type(), values.getFirst(), raw);
        } catch (IllegalArgumentException | DateTimeException notReadable) {
            return "";
        }
    }

    private static String shown(ValueType type, String canonical, String raw) {
        return switch (type) {
            case QUOTA -> canonical.equals("0")
                    ? Messages.quota_unlimited_text
                    : new Quota(Long.parseLong(canonical)).display();
            case MOMENT -> SHOWN_TIME.format(Instant.parse(canonical).atZone(ZoneId.systemDefault()));
            case FLAG -> Boolean.parseBoolean(canonical) ? Messages.entry_meaning_yes : Messages.entry_meaning_no;
            default -> canonical.equals(raw) ? "" : VisibleText.of(canonical, LONGEST);
        };
    }

    /** A time of RFC 4517 section 3.3.13 in UTC as local time; empty for its rarer forms. */
    private static String time(String generalized) {
        if (generalized.length() < LDAP_TIME_LENGTH + 1 || !generalized.endsWith("Z")) {
            return "";
        }
        try {
            return SHOWN_TIME.format(java.time.LocalDateTime
                    .parse(generalized.substring(0, LDAP_TIME_LENGTH), LDAP_TIME).atOffset(ZoneOffset.UTC)
                    .atZoneSameInstant(ZoneId.systemDefault()));
        } catch (DateTimeException otherForm) {
            return "";
        }
    }
}
