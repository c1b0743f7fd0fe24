// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.schema.ObjectKind;

class AccountSnapshotTest {

    private static final AccountRow PLAIN = row(ObjectKind.MAILBOX, "zoe@example.org", "Zoë Held",
            "mail=zoe@example.org,vd=example.org,o=hosting");

    @Test
    void everyRowComesBackAsItWasWhateverIsInIt() {
        List<AccountRow> odd = List.of(PLAIN,
                new AccountRow(ObjectKind.ALIAS, "", "", AccountState.UNKNOWN, AccountRow.NONE, List.of(),
                        AccountRow.NONE, AccountRow.NONE, "cn=nobody"),
                new AccountRow(ObjectKind.LIST, "a\0b\n@x", "n\uD83D\uDCEC", AccountState.DELETED, 0,
                        List.of("", "b@x", "c".repeat(100_000)), 0, Long.MAX_VALUE - 1, "mail=a\\00b,dc=x"),
                new AccountRow(ObjectKind.MAILBOX, "x", "x", AccountState.EXPIRED, Long.MAX_VALUE - 1, List.of("x"),
                        -1 + 1, 1, "x=x,x=x"));
        AccountStore store = new AccountStore();
        store.add(odd);
        AccountSnapshot snapshot = store.snapshot();
        assertEquals(odd, rows(snapshot));
    }

    @Test
    void aSnapshotDoesNotSeeWhatComesLater() {
        AccountStore store = new AccountStore();
        store.add(List.of(PLAIN));
        AccountSnapshot before = store.snapshot();
        store.add(many(2000));
        assertEquals(1, before.size());
        assertEquals(2001, store.snapshot().size());
        assertEquals(PLAIN, store.snapshot().get(0));
        assertEquals("user1999@example.org", store.snapshot().get(2000).address());
    }

    @Test
    void changedRowsStayInTheirPlaceNewOnesComeLastAndGoneOnesVanish() {
        AccountStore store = new AccountStore();
        store.add(many(1500));
        AccountRow renamed = row(ObjectKind.MAILBOX, "user700@example.org", "Other Name",
                "mail=user700@example.org,vd=example.org,o=hosting");
        AccountSnapshot changed = store.snapshot().changed(List.of("mail=user3@example.org,vd=example.org,o=hosting"),
                List.of(renamed, PLAIN));
        assertEquals(1500, changed.size());
        assertEquals("user4@example.org", changed.get(3).address());
        assertEquals(renamed, changed.get(699));
        assertEquals(PLAIN, changed.get(1499));
    }

    @Test
    void threeHundredThousandRowsFitIntoFortyMegabytes() {
        AccountStore store = new AccountStore();
        long before = used();
        for (int i = 0; i < 300; i++) {
            store.add(many(1000));
        }
        AccountSnapshot snapshot = store.snapshot();
        long megabytes = used() - before >> 20;
        assertEquals(300_000, snapshot.size());
        assertTrue(megabytes < 40, megabytes + " MB");
    }

    static List<AccountRow> many(int count) {
        List<AccountRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String address = "user" + i + "@example.org";
            rows.add(row(i % 3 == 0 ? ObjectKind.MAILBOX : ObjectKind.ALIAS, address, "User Number " + i,
                    "mail=" + address + ",vd=example.org,o=hosting"));
        }
        return rows;
    }

    static AccountRow row(ObjectKind kind, String address, String name, String dn) {
        return new AccountRow(kind, address, name, AccountState.ACTIVE, 1L << 30, List.of("target@example.net"), 20_000,
                1_700_000_000, dn);
    }

    static List<AccountRow> rows(AccountSnapshot snapshot) {
        List<AccountRow> rows = new ArrayList<>();
        snapshot.forEach(rows::add);
        return rows;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
