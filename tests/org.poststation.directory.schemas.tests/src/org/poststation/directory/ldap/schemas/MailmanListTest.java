// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.schemas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.directory.account.InvalidObjectException;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.MailmanAddresses;
import org.poststation.directory.check.CheckOperation;
import org.poststation.directory.check.CheckRule;
import org.poststation.directory.check.CheckRules;
import org.poststation.directory.check.FixOperation;
import org.poststation.directory.check.FixPlan;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.testkit.slapd.SchemaSet;

/** The ten addresses of a list when some of them are missing. */
class MailmanListTest extends SchemaJourney {

    private static final String DOMAIN = "lists.example.net";
    private static final String LIST = "chess@" + DOMAIN;
    private static final String OWNER = "zoe.held@example.com";

    private MailObject list;

    MailmanListTest() {
        super(SchemaSet.PHAMM, "phamm");
    }

    @BeforeEach
    void createList() throws OperationException {
        create(ObjectKind.DOMAIN, directory.defaults(ObjectKind.DOMAIN).with(Field.ADDRESS, DOMAIN));
        list = create(ObjectKind.LIST, directory.defaults(ObjectKind.LIST).with(Field.ADDRESS, LIST)
                .with(Field.OWNERS, OWNER));
    }

    @Test
    void onlyTheMissingAddressesAreAdded() throws OperationException {
        remove("chess-join", "chess-request");
        MailObject incomplete = find(ObjectKind.LIST, LIST);
        assertEquals(8, incomplete.entries().size());

        apply(directory.completeList(incomplete, new Cancellation()));

        MailObject complete = find(ObjectKind.LIST, LIST);
        assertEquals(1 + MailmanAddresses.SUFFIXES.size(), complete.entries().size());
        assertEquals(content(list), content(complete));
        assertEquals(List.of(OWNER), complete.values().all(Field.OWNERS));
    }

    @Test
    void theConsistencyCheckAddsThemToo() throws OperationException {
        remove("chess-join", "chess-request");
        CheckRule rule = CheckRules.find("mailman-set-incomplete").orElseThrow();
        List<ObjectFinding> findings = findings(rule);
        assertEquals(1, findings.size());

        FixPlan plan = new FixOperation(directory, rule.fix().orElseThrow(), findings).run(Progress.silent());
        assertEquals(2, plan.plan().changes().size());
        apply(plan.plan());

        assertEquals(List.of(), findings(rule));
        assertEquals(content(list), content(find(ObjectKind.LIST, LIST)));
    }

    @Test
    void nothingIsPlannedForACompleteList() throws OperationException {
        assertTrue(directory.completeList(list, new Cancellation()).isEmpty());
    }

    @Test
    void anAddressThatSomethingElseHasIsRefused() throws OperationException {
        remove("chess-join");
        MailObject incomplete = find(ObjectKind.LIST, LIST);
        MailObject zoe = find(ObjectKind.MAILBOX, OWNER);
        create(ObjectKind.ALIAS, directory.defaults(ObjectKind.ALIAS).with(Field.ADDRESS, "chess-join@example.com")
                .with(Field.TARGETS, zoe.address()));
        slapd.modify("dn: mail=chess-join@example.com,vd=example.com,o=hosting," + slapd.suffix()
                + "\nchangetype: moddn\nnewrdn: mail=chess-join@" + DOMAIN + "\ndeleteoldrdn: 1\n");

        assertEquals(Optional.of(Field.ADDRESS), assertThrows(InvalidObjectException.class,
                () -> directory.completeList(incomplete, new Cancellation())).field());
    }

    private List<ObjectFinding> findings(CheckRule rule) throws OperationException {
        return new CheckOperation(directory, List.of(rule)).run(Progress.silent()).rules().getFirst().findings();
    }

    /** What makes the addresses, without the time at which they were made. */
    private static List<String> content(MailObject list) {
        return list.entries().stream().map(entry -> entry.dn() + " " + entry.texts("objectClass") + " "
                + entry.texts("maildrop") + " " + entry.texts("accountActive")).toList();
    }

    private void remove(String... localParts) {
        for (String local : localParts) {
            slapd.modify("dn: mail=" + local + '@' + DOMAIN + ",vd=" + DOMAIN + ",o=hosting," + slapd.suffix()
                    + "\nchangetype: delete\n");
        }
    }
}
