// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.DAY;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.expired;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.mailbox;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.used;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.lifecycle.AccountResult.Kind;
import org.poststation.directory.lifecycle.Condition.Expired;
import org.poststation.directory.lifecycle.Condition.NeverUsed;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.directory.lifecycle.LastRun;
import org.poststation.directory.lifecycle.LastRun.Outcome;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.RunReport;
import org.poststation.directory.lifecycle.TooManyException;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.mail.MailMessage;
import org.poststation.testkit.SmallDisk;

@Timeout(120)
class LifecycleFaultsTest {

    private static String[] guests(int count) {
        return IntStream.range(0, count).mapToObj(i -> mailbox("guest" + i, expired(9))).toArray(String[]::new);
    }

    private static void change(LifecycleFixture test, String local, String... lines) {
        test.slapd.modify("dn: " + test.dn(local) + "\nchangetype: modify\n" + String.join("\n", lines) + "\n");
    }

    @Test
    void whatComesBackBetweenPlanAndItsTurnIsLeftAlone() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(guests(4))) {
            test.rules(new Expired());
            // while the first owner is told, the others change on the server
            test.mailer.onSent = first -> {
                test.mailer.onSent = other -> {};
                Stream.of("guest0", "guest1", "guest2", "guest3").filter(name -> !first.to().startsWith(name)).limit(1)
                        .forEach(name -> change(test, name, "replace: expireDate", "expireDate: 20991231"));
                Stream.of("guest3", "guest2").filter(name -> !first.to().startsWith(name)).limit(1)
                        .forEach(name -> test.slapd.modify("dn: " + test.dn(name) + "\nchangetype: delete\n"));
            };
            RunReport report = test.run();
            assertEquals(1, report.count(Kind.CHANGED));
            assertEquals(1, report.count(Kind.RELEASED), "deleted by somebody else");
            assertEquals(2, report.count(Kind.NOTIFIED));
            assertEquals(2, test.mailer.sent.size());
        }
    }

    @Test
    void whatComesBackRightBeforeTheDeletionIsNotDeleted() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(guests(2))) {
            test.rules(new Expired());
            test.run();
            test.passes(DAY.plusMinutes(1));
            AtomicReference<String> saved = new AtomicReference<>();
            RunReport report = test.run(result -> {
                if (saved.compareAndSet(null, result.address().startsWith("guest0") ? "guest1" : "guest0")) {
                    change(test, saved.get(), "replace: accountActive", "accountActive: TRUE");
                }
            });
            assertEquals(1, report.count(Kind.DELETED));
            assertEquals(1, report.count(Kind.RELEASED));
            assertTrue(test.isActive(saved.get()));
        }
    }

    @Test
    void aRunInWhichTheServerDiesIsGoneOnWithAndNobodyIsToldTwice() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(guests(6))) {
            test.rules(new Expired());
            test.mailer.onSent = message -> {
                if (test.mailer.sent.size() == 3) {
                    test.slapd.kill();
                }
            };
            RunReport broken = test.run();
            assertEquals(3, broken.count(Kind.NOTIFIED));
            assertTrue(broken.count(Kind.NOT_TRIED) >= 1, broken::toString);
            assertEquals(Outcome.FAILED, test.folder.lastRun().orElseThrow().outcome());
            test.slapd.restart();
            test.connect(test.profile);
            RunReport rest = test.run();
            assertEquals(3, rest.count(Kind.NOTIFIED));
            assertEquals(6, test.mailer.recipients().stream().distinct().count());
            assertEquals(6, test.mailer.sent.size());
            assertTrue(IntStream.range(0, 6).noneMatch(i -> test.isActive("guest" + i)));
            assertEquals(List.of(), test.run().results());
        }
    }

    @Test
    void aServerThatDiesWhileAccountsAreDeletedLosesNothing() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(guests(4))) {
            test.rules(new Expired());
            test.run();
            test.passes(DAY.plusMinutes(1));
            RunReport broken = test.run(result -> test.slapd.kill());
            assertEquals(1, broken.count(Kind.DELETED));
            assertEquals(1, broken.count(Kind.FAILED));
            test.slapd.restart();
            test.connect(test.profile);
            assertEquals(3, test.run().count(Kind.DELETED));
            assertTrue(IntStream.range(0, 4).noneMatch(i -> test.exists("guest" + i)));
        }
    }

    @Test
    void withoutRoomForTheBackupNothingIsDeleted() throws OperationException, IOException {
        try (LifecycleFixture test = new LifecycleFixture(guests(2)); SmallDisk disk = SmallDisk.mount()) {
            test.rules(new Expired());
            test.run();
            test.passes(DAY.plusMinutes(1));
            Files.createSymbolicLink(test.backups(), disk.path());
            disk.fill();
            RunReport report = test.run();
            assertEquals(0, report.count(Kind.DELETED));
            assertEquals(1, report.count(Kind.FAILED));
            assertEquals(1, report.count(Kind.NOT_TRIED), "without backups the run ends");
            assertTrue(test.exists("guest0") && test.exists("guest1"));
            LastRun last = test.folder.lastRun().orElseThrow();
            assertEquals(Outcome.FAILED, last.outcome());
            assertTrue(last.why().contains("backup"), last::why);
            disk.clear();
            assertEquals(2, test.run().count(Kind.DELETED));
        }
    }

    @Test
    void whatCannotBeWrittenDownIsNotDone() throws OperationException, IOException {
        try (LifecycleFixture test = new LifecycleFixture(guests(2))) {
            test.rules(new Expired());
            // takes the name under which the file of states is written
            Path inTheWay = Files.createDirectories(test.rulesFolder().resolve("cases.new").resolve("full"));
            RunReport report = test.run();
            assertEquals(1, report.count(Kind.FAILED));
            assertEquals(1, report.count(Kind.NOT_TRIED));
            assertTrue(test.isActive("guest0") && test.isActive("guest1"));
            assertEquals(List.of(), test.mailer.sent);
            Files.delete(inTheWay);
            assertEquals(2, test.run().count(Kind.NOTIFIED));
        }
    }

    @Test
    void aClockThatIsSetBackDeletesNobodyEarlyAndTellsNobodyTwice() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(guests(1))) {
            test.rules(new Expired());
            test.run();
            test.passes(Duration.ofDays(-5));
            assertEquals(List.of(), test.run().results());
            test.passes(Duration.ofDays(5).plusHours(1));
            assertEquals(List.of(), test.run().results());
            assertEquals(1, test.mailer.sent.size());
            test.passes(DAY);
            assertEquals(1, test.run().count(Kind.DELETED));
        }
    }

    @Test
    void aMailServerThatIsDownIsAskedOnceAndNobodyIsDeletedUntold() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(guests(3))) {
            test.rules(new Expired());
            test.mailer.isDown = true;
            RunReport report = test.run();
            assertEquals(3, report.count(Kind.FAILED));
            assertEquals(1, test.mailer.opened);
            assertEquals(Outcome.SOME_FAILED, report.outcome());
            assertTrue(IntStream.range(0, 3).noneMatch(i -> test.isActive("guest" + i)));
            test.passes(DAY.multipliedBy(10));
            assertEquals(3, test.run().count(Kind.FAILED));
            assertTrue(IntStream.range(0, 3).allMatch(i -> test.exists("guest" + i)));
            test.mailer.isDown = false;
            assertEquals(3, test.run().count(Kind.NOTIFIED));
            test.passes(DAY.minusMinutes(1));
            assertEquals(List.of(), test.run().results(), "the owner has the whole time");
            test.passes(DAY);
            assertEquals(3, test.run().count(Kind.DELETED));
        }
    }

    @Test
    void aRefusedOwnerIsReportedAndWaitingGoesOn() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(guests(2))) {
            test.rules(new Expired());
            test.mailer.refused = "guest1@example.com";
            RunReport report = test.run();
            assertEquals(1, report.count(Kind.UNREACHABLE));
            assertEquals(1, report.count(Kind.NOTIFIED));
            assertEquals(1, test.folder.lastRun().orElseThrow().count(Kind.UNREACHABLE));
            test.passes(DAY.plusMinutes(1));
            assertEquals(2, test.run().count(Kind.DELETED));
        }
    }

    @Test
    void aRunThatWouldTouchTooMuchOfADomainStops() throws OperationException {
        String[] accounts = Stream.concat(Stream.of(guests(3)),
                IntStream.range(0, 16).mapToObj(i -> mailbox("busy" + i, used(1)))).toArray(String[]::new);
        try (LifecycleFixture test = new LifecycleFixture(accounts)) {
            test.folder.save(new LifecycleSettings(List.of(new LifecycleRule("*", new Expired(), true,
                    Optional.empty(), Optional.of(DAY))), Optional.empty(), Optional.empty(), 10));
            TooManyException stopped = assertThrows(TooManyException.class, test::run);
            assertEquals(15, stopped.neededPercent());
            assertEquals(Outcome.STOPPED, test.folder.lastRun().orElseThrow().outcome());
            assertTrue(test.isActive("guest0") && test.isActive("guest1") && test.isActive("guest2"));
            assertEquals(3, test.operation(Optional.of(15), result -> {}).run(Progress.silent())
                    .count(Kind.DEACTIVATED));
            assertThrows(TooManyException.class, () -> {
                test.passes(DAY.plusMinutes(1));
                test.run();
            }, "deleting is touching, too");
        }
    }

    @Test
    void whereNobodyHasALastLoginNobodyIsUnused() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(mailbox("ghost"))) {
            test.rules(new NeverUsed(1), new Unused(1, 0));
            RunReport report = test.run();
            assertEquals(List.of(), report.results());
            assertEquals(Outcome.SOME_FAILED, report.outcome(), "a run that can't tell says so");
            assertTrue(report.why().contains("pwdLastSuccess"), report::why);
            assertTrue(test.isActive("ghost"));
        }
    }

    @Test
    void cancellingEndsARunBetweenAccounts() throws OperationException {
        try (LifecycleFixture test = new LifecycleFixture(guests(5))) {
            test.rules(new Expired());
            test.mailer.perMinute = 1;
            Cancellation cancellation = new Cancellation();
            test.mailer.onSent = (MailMessage first) -> cancellation.request();
            RunReport report = test.operation(Optional.empty(), result -> {}).run(Progress.silent(cancellation));
            assertEquals(Outcome.CANCELLED, report.outcome());
            assertEquals(1, test.mailer.sent.size());
            assertTrue(report.count(Kind.NOT_TRIED) >= 4, report::toString);
            test.mailer.perMinute = 60_000;
            test.mailer.onSent = message -> {};
            assertEquals(4, test.run().count(Kind.NOTIFIED));
        }
    }

    @Test
    void brokenRulesStopEverythingBeforeTheServerIsAsked() throws OperationException, IOException {
        try (LifecycleFixture test = new LifecycleFixture(guests(1))) {
            test.rules(new Expired());
            Files.writeString(test.folder.rulesFile(), "version = 1\nrule = * expired\nrule = * sometimes\n");
            OperationException failure = assertThrows(OperationException.class, test::run);
            assertTrue(failure.explanation().what().contains("3"), failure::toString);
            assertEquals(Outcome.FAILED, test.folder.lastRun().orElseThrow().outcome());
            assertFalse(test.folder.lastRun().orElseThrow().why().isBlank());
            assertTrue(test.isActive("guest0"));
        }
    }
}
