// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.model.DomainSummary.Count;

class SummariesTest {

    @Test
    void countsByDomainKindAndStateAndKeepsEmptyDomains() {
        AccountStore store = new AccountStore();
        store.add(List.of(row(ObjectKind.MAILBOX, "a@Example.org", AccountState.ACTIVE),
                row(ObjectKind.MAILBOX, "b@example.org", AccountState.INACTIVE),
                row(ObjectKind.MAILBOX, "c@example.org", AccountState.EXPIRED),
                row(ObjectKind.ALIAS, "d@example.org", AccountState.DELETED),
                row(ObjectKind.LIST, "l@lists.example.org", AccountState.UNKNOWN)));
        List<DomainSummary> domains = Summaries.of(store.snapshot(), List.of(
                new DomainSummary("example.org", "vd=example.org", true, Map.of()),
                new DomainSummary("empty.example", "vd=empty.example", false, Map.of())));
        assertEquals(List.of("empty.example", "example.org", "lists.example.org"),
                domains.stream().map(DomainSummary::name).toList());
        assertEquals(new Count(3, 1, 1), domains.get(1).count(ObjectKind.MAILBOX));
        assertEquals(new Count(4, 2, 1), domains.get(1).total());
        assertEquals(Count.NONE, domains.get(0).total());
        assertEquals("", domains.get(2).dn(), "known by its addresses only");
        assertEquals(new Count(1, 0, 0), DomainSummary.sum(domains).get(ObjectKind.LIST));
    }

    private static AccountRow row(ObjectKind kind, String address, AccountState state) {
        return new AccountRow(kind, address, "", state, AccountRow.NONE, List.of(), AccountRow.NONE, AccountRow.NONE,
                "mail=" + address);
    }
}
