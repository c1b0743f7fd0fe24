// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.DAY;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.alias;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.expired;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.mailbox;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.used;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.lifecycle.AccountResult.Kind;
import org.poststation.directory.lifecycle.Condition.Expired;
import org.poststation.directory.lifecycle.Condition.NeverUsed;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.directory.lifecycle.LastRun;
import org.poststation.directory.lifecycle.LifecycleState.Released;
import org.poststation.directory.lifecycle.LifecycleState.Return;
import org.poststation.directory.lifecycle.NextStep;
import org.poststation.directory.lifecycle.RunReport;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.SchemaSet;

@Timeout(120)
class WayOfAnAccountTest {

    @Test
    void fromUnusedToDeletedWithABackup() throws OperationException, IOException {
        try (LifecycleFixture test = new LifecycleFixture(mailbox("old", used(100)), mailbox("busy", used(3)),
                alias("both", "old@example.com", "busy@example.com"), alias("only", "old@example.com"))) {
            test.rules(new Unused(3, 2));
            assertEquals(List.of("old@example.com"),
                    test.review().due().stream().map(due -> due.account().address()).toList());
            assertTrue(test.isActive("old"), "a review writes nothing");

            assertEquals(1, test.run().count(Kind.NOTIFIED));
            assertFalse(test.isActive("old"));
            assertTrue(test.isActive("busy"));
            assertEquals(List.of("old@example.com"), test.mailer.recipients());
            assertTrue(test.mailer.sent.getFirst().text().contains("old Müller"));

            test.passes(DAY.minusMinutes(1));
            assertEquals(List.of(), test.run().results(), "it waits");
            test.passes(Duration.ofMinutes(2));
            assertEquals(1, test.run().count(Kind.DELETED));
            assertFalse(test.exists("old"));
            assertFalse(test.exists("only"), "an alias without a target goes too");
            assertEquals(List.of("busy@example.com"), test.slapd.values(test.dn("both"), "maildrop"));
            assertEquals(1, test.mailer.sent.size());
            loadsBackup(test);
            assertEquals(LastRun.Outcome.DONE, test.folder.lastRun().orElseThrow().outcome());
            assertEquals(List.of(), test.run().results());
            assertEquals(LastRun.Outcome.NOTHING, test.folder.lastRun().orElseThrow().outcome());
        }
    }

    @Test
    void manyTakeWithThemWhatPointsToThem() throws OperationException {
        List<String> guests = IntStream.range(0, 30).mapToObj(i -> "guest" + i).toList();
        String[] targets = Stream.concat(guests.stream(), Stream.of("busy")).map(name -> name + "@example.com")
                .toArray(String[]::new);
        Stream<String> accounts = guests.stream().map(name -> mailbox(name, expired(1)));
        Stream<String> others = Stream.of(mailbox("busy", used(3)), alias("all", targets),
                alias("one", "Guest29@example.com"));
        try (LifecycleFixture test = new LifecycleFixture(Stream.concat(accounts, others).toArray(String[]::new))) {
            test.rules(new Expired());
            test.run();
            test.passes(DAY.plusMinutes(1));
            assertEquals(guests.size(), test.run().count(Kind.DELETED));
            assertEquals(List.of("busy@example.com"), test.slapd.values(test.dn("all"), "maildrop"));
            assertFalse(test.exists("one"), "however the address is written");
        }
    }

    private static void loadsBackup(LifecycleFixture test) throws IOException {
        try (Stream<Path> files = Files.list(test.backups())) {
            List<Path> all = files.toList();
            assertEquals(1, all.size());
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(all.getFirst())));
            test.slapd.load(all.getFirst());
            assertTrue(test.exists("old") && test.exists("only"));
            assertEquals(List.of("secret"), test.slapd.values(test.dn("old"), "userPassword"));
        }
    }

    @Test
    void expiredAndNeverUsedOnes() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(mailbox("guest", expired(1), used(1)), mailbox("ghost"),
                mailbox("last-day", expired(0), used(1)))) {
            test.rules(new Expired(), new NeverUsed(90));
            RunReport report = test.run();
            assertEquals(List.of("ghost@example.com", "guest@example.com", "zoe.held@example.com"),
                    report.results().stream().map(result -> result.address()).sorted().toList());
            assertTrue(test.isActive("last-day"));
        }
    }

    @Test
    void comesBackByALogin() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(mailbox("old", used(100)))) {
            test.rules(new Unused(3, 2));
            test.now = test.now.minusSeconds(5);
            test.run();
            test.slapd.ldapsearchAs(test.dn("old"), "secret", "-b", test.dn("old"), "-s", "base").requireSuccess();
            test.passes(DAY.plusHours(1));
            RunReport report = test.run();
            assertEquals(1, report.count(Kind.RELEASED));
            assertEquals(Return.USED_SINCE,
                    assertInstanceOf(Released.class, report.results().getFirst().steps().getLast()).why());
            test.passes(DAY.multipliedBy(30));
            assertEquals(List.of(), test.run().results());
            assertTrue(test.exists("old"));
        }
    }

    @Test
    void comesBackBySomebodysHand() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(mailbox("guest", expired(9)))) {
            test.rules(new Expired());
            test.run();
            test.slapd.modify("dn: " + test.dn("guest") + "\nchangetype: modify\nreplace: expireDate\nexpireDate: "
                    + "20991231\n-\nreplace: accountActive\naccountActive: TRUE\n");
            test.passes(DAY.plusHours(1));
            assertEquals(1, test.run().count(Kind.RELEASED));
            assertTrue(test.isActive("guest"));
            assertEquals(List.of(), test.run().results());
        }
    }

    @Test
    void anEntryThatSomebodyElseDeletedIsLetGo() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(mailbox("guest", expired(9)))) {
            test.rules(new Expired());
            test.run();
            test.slapd.modify("dn: " + test.dn("guest") + "\nchangetype: delete\n");
            test.passes(DAY.plusHours(1));
            assertEquals(1, test.run().count(Kind.RELEASED));
            assertEquals(List.of(), test.run().results());
        }
    }

    @Test
    void whereTheSchemaHasRoomTheStateStandsInTheAccount() throws OperationException {
        String dn = "mail=zoe.held@example.com,ou=Users,domainName=example.com,o=domains,dc=example,dc=org";
        try (LifecycleFixture test = new LifecycleFixture(SchemaSet.IREDMAIL)) {
            String mailbox = test.slapd.ldapsearch("-b", test.slapd.suffix(), "(mail=zoe.held@example.com)", "1.1")
                    .output().lines().filter(line -> line.startsWith("dn: ")).findFirst().orElseThrow().substring(4);
            assertEquals(dn, mailbox);
            test.slapd.modify("dn: " + dn + "\nchangetype: modify\nreplace: expiredDate\n"
                    + "expiredDate: 20250101000000Z\n-\nadd: accountSetting\naccountSetting: defaultQuota:1024\n");
            test.rules(new Expired());
            assertEquals(1, test.run().count(Kind.NOTIFIED));
            List<String> settings = test.slapd.values(dn, "accountSetting");
            assertTrue(settings.contains("defaultQuota:1024"), settings::toString);
            assertTrue(settings.stream().anyMatch(text -> text.startsWith("lifecycle:expired;")
                    && text.contains(";notified;")), settings::toString);

            // another console, whose workspace knows nothing, goes on
            test.folder = test.folderIn(test.workspace.folder("other"));
            test.rules(new Expired());
            NextStep next = test.review().outlooks().getFirst().step();
            assertEquals(test.now.plus(DAY), assertInstanceOf(NextStep.Delete.class, next).due());
            test.slapd.modify("dn: " + dn + "\nchangetype: modify\nreplace: accountStatus\naccountStatus: active\n");
            assertEquals(1, test.run().count(Kind.RELEASED));
            assertEquals(List.of("defaultQuota:1024"), test.slapd.values(dn, "accountSetting"));
        }
    }
}
