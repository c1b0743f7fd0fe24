// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.remove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.Reference;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;

/** The button counts everything that goes away. */
class RemovalTest {

    private static final MailObject ZOE = object(ObjectKind.MAILBOX, "zoe@example.org");
    private static final MailObject ANA = object(ObjectKind.MAILBOX, "ana@example.org");
    private static final Reference ONLY = alias("only@example.org", "ZOE@example.org");
    private static final Reference BOTH = alias("both@example.org", "zoe@example.org", "ana@example.org");
    private static final Reference LIST = new Reference(object(ObjectKind.LIST, "all@example.org"), Field.MEMBERS);

    @Test
    void aliasesThatWouldLeadNowhereCount() {
        Removal one = new Removal(List.of(ZOE), List.of(ONLY, BOTH, LIST), "");

        assertEquals(List.of(ONLY.from()), one.orphans(one.references()));
        assertTrue(one.button(one.references()).contains("2"), one.button(one.references()));
        assertTrue(one.button(List.of(BOTH, LIST)).contains("1"), one.button(List.of(BOTH)));
    }

    @Test
    void anAliasLosesItsTargetsTogether() {
        Removal two = new Removal(List.of(ZOE, ANA), List.of(ONLY, BOTH), "");

        assertEquals(List.of(ONLY.from(), BOTH.from()), two.orphans(two.references()));
        assertTrue(two.button(two.references()).contains("4"), two.button(two.references()));
    }

    @Test
    void anAliasThatIsDeletedAnywayCountsOnce() {
        Removal both = new Removal(List.of(ZOE, ONLY.from()), List.of(ONLY), "");

        assertEquals(List.of(), both.orphans(both.references()));
    }

    private static Reference alias(String address, String... targets) {
        MailObject bare = object(ObjectKind.ALIAS, address);
        return new Reference(new MailObject(ObjectKind.ALIAS, bare.entries(),
                bare.values().with(Field.TARGETS, List.of(targets)), Map.of()), Field.TARGETS);
    }

    private static MailObject object(ObjectKind kind, String address) {
        DirectoryEntry entry = DirectoryEntry.builder(Dn.ROOT.child("mail", address)).build();
        return new MailObject(kind, List.of(entry), FieldValues.NONE.with(Field.ADDRESS, address), Map.of());
    }
}
