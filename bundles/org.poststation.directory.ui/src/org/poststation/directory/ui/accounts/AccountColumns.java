// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.internal.Words;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.model.Quota;
import org.poststation.ui.table.Column;

/** The columns of the accounts table and how their values read. */
final class AccountColumns {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(ZoneId.systemDefault());
    private static final String PUNYCODE = "xn--";

    private static final List<String> KINDS = Arrays.stream(ObjectKind.values()).map(Words::of).toList();
    private static final List<String> STATES = Arrays.stream(AccountState.values()).map(Words::of).toList();
    private static final int WIDEST_STATE = 100;
    private static final int ICON = 18;
    private static final int LETTER = 7;
    private static final int MARGIN = 12;

    private AccountColumns() {}

    /** Room for each of these words, whatever the language. */
    private static int width(List<String> words) {
        return MARGIN + LETTER * words.stream().mapToInt(String::length).max().orElseThrow();
    }

    static List<Column<AccountRow>> all() {
        return List.of(
                Column.<AccountRow>words("address", Messages.accounts_column_address, 220, AccountColumns::address)
                        .withIcon(row -> Words.icon(row.kind())).stretching(),
                Column.<AccountRow>words("name", Messages.accounts_column_name, 118, AccountRow::name).stretching(),
                Column.words("kind", Messages.accounts_column_kind, width(KINDS), row -> Words.of(row.kind())),
                Column.<AccountRow>words("state", Messages.accounts_column_state,
                        Math.min(ICON + width(STATES), WIDEST_STATE), row -> Words.of(row.state()))
                        .withIcon(row -> Words.icon(row.state())),
                Column.numbers("quota", Messages.accounts_column_quota, 72, AccountColumns::quota,
                        AccountColumns::quotaKey),
                Column.<AccountRow>words("targets", Messages.accounts_column_targets, 166,
                        row -> String.join(", ", row.targets())).stretching(),
                Column.numbers("expires", Messages.accounts_column_expires, 82, AccountColumns::expires,
                        row -> key(row.expires())),
                Column.numbers("changed", Messages.accounts_column_changed, 120, AccountColumns::changed,
                        row -> key(row.changed())),
                Column.words("dn", Messages.accounts_column_dn, 300, AccountRow::dn).hidden());
    }

    /** The address with its domain as people write it. */
    static String address(AccountRow row) {
        String address = row.address();
        int at = address.lastIndexOf('@');
        if (at < 0 || !address.contains(PUNYCODE)) {
            return address;
        }
        try {
            return address.substring(0, at + 1) + DomainName.parse(address.substring(at + 1)).unicode();
        } catch (InvalidValueException asItIs) {
            return address;
        }
    }

    static String quota(AccountRow row) {
        if (row.quota() == AccountRow.NONE) {
            return "";
        }
        return row.quota() == 0 ? Messages.quota_unlimited_text : new Quota(row.quota()).display();
    }

    private static Comparable<?> quotaKey(AccountRow row) {
        return row.quota() == 0 ? Long.valueOf(Long.MAX_VALUE) : key(row.quota());
    }

    static String expires(AccountRow row) {
        return row.expires() == AccountRow.NONE ? "" : LocalDate.ofEpochDay(row.expires()).toString();
    }

    static String changed(AccountRow row) {
        return row.changed() == AccountRow.NONE ? "" : MINUTES.format(Instant.ofEpochSecond(row.changed()));
    }

    private static Long key(long value) {
        return value == AccountRow.NONE ? null : value;
    }
}
