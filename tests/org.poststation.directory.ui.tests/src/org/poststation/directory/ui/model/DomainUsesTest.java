// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.account.DomainTally;
import org.poststation.directory.account.DomainUse;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.model.Finding;

class DomainUsesTest {

    private static final FieldValues LIMITS = FieldValues.NONE.with(Field.MAX_MAILBOXES, "2");

    @Test
    void countsTheOthersOfTheDomainOnly() {
        DomainUse use = DomainUses.count(rows(), "example.org", "cn=zoe@example.org").use(LIMITS, true);
        assertEquals(new DomainUse(LIMITS, 2, 1, 5_000), use);
    }

    @Test
    void aMailboxTooManyIsToldWhenItIsMade() {
        MailDirectory directory = new MailDirectory(null, SchemaProfiles.require("phamm", java.util.Map.of()), null);
        FieldValues made = FieldValues.NONE.with(Field.ADDRESS, "new@example.org").with(Field.QUOTA, "1000");
        DomainUse use = DomainUses.count(rows(), DomainTally.domain("new@Example.org"), "").use(LIMITS, true);
        List<String> rules = directory.check(ObjectKind.MAILBOX, made, use).stream().map(Finding::rule).toList();
        assertEquals(1, rules.stream().filter("mailboxes-over-domain-limit"::equals).count(), rules.toString());
    }

    private static AccountSnapshot rows() {
        AccountStore store = new AccountStore();
        store.add(List.of(row(ObjectKind.MAILBOX, "zoe@example.org", 1_000),
                row(ObjectKind.MAILBOX, "ana@Example.ORG", 5_000),
                row(ObjectKind.MAILBOX, "bob@example.org", AccountRow.NONE),
                row(ObjectKind.MAILBOX, "bob@example.net", 7_000),
                row(ObjectKind.ALIAS, "info@example.org", AccountRow.NONE),
                row(ObjectKind.LIST, "all@example.org", AccountRow.NONE)));
        return store.snapshot();
    }

    private static AccountRow row(ObjectKind kind, String address, long quota) {
        return new AccountRow(kind, address, "", AccountState.ACTIVE, quota, List.of(), AccountRow.NONE,
                AccountRow.NONE, "cn=" + address);
    }
}
