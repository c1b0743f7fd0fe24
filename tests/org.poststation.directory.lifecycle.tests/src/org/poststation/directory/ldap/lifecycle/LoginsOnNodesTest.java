// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.DAY;
import static org.poststation.directory.ldap.lifecycle.LifecycleFixture.mailbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.lifecycle.AccountResult.Kind;
import org.poststation.directory.lifecycle.Condition.NeverUsed;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.directory.lifecycle.LastRun.Outcome;
import org.poststation.directory.lifecycle.LifecycleReview;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.LoginNodes;
import org.poststation.directory.lifecycle.LoginRecords;
import org.poststation.directory.lifecycle.LoginSource;
import org.poststation.directory.lifecycle.RunReport;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.ThisComputer;

/** The mail servers of two nodes tell when accounts were used. */
@Timeout(120)
class LoginsOnNodesTest {

    private static final Duration LONG_AGO = Duration.ofDays(200);

    /** What each node recorded; a node without an entry does not answer. */
    private final Map<String, Map<String, Instant>> recorded = new HashMap<>();
    private int open;

    private LoginRecords.Reader reader(NodeProfile node, Cancellation cancellation) throws OperationException {
        Map<String, Instant> logins = recorded.get(node.name());
        if (logins == null) {
            throw new OperationException(Explanation.of(node.name() + " is down", "Wait."));
        }
        open++;
        return new LoginRecords.Reader() {
            @Override
            public Map<String, Instant> all() {
                return Map.copyOf(logins);
            }

            @Override
            public Optional<Instant> find(String address) {
                return Optional.ofNullable(logins.get(address));
            }

            @Override
            public void close() {
                open--;
            }
        };
    }

    private LifecycleFixture start(String... accounts) throws OperationException {
        LifecycleFixture test = new LifecycleFixture(accounts);
        test.records = this::reader;
        for (String node : List.of("mx1", "mx2")) {
            test.nodes.save(new NodeProfile(node, new ThisComputer(), false));
            recorded.put(node, new HashMap<>());
        }
        test.rules(new Unused(3, 0), new NeverUsed(30));
        test.folder.save(test.folder.settings().withLastLogin(source("mx1", "mx2")));
        return test;
    }

    private static Optional<LoginSource> source(String... nodes) {
        return Optional.of(new LoginNodes(List.of(nodes), Optional.of(LocalDate.parse("2024-02-01"))));
    }

    @Test
    void theLatestLoginOfAllNodesCounts() throws OperationException {
        try (LifecycleFixture test = start(mailbox("guest0"), mailbox("guest1"), mailbox("guest2"))) {
            recorded.get("mx1").put("guest0@example.com", test.now.minus(LONG_AGO));
            recorded.get("mx2").put("guest0@example.com", test.now.minus(LONG_AGO.multipliedBy(2)));
            recorded.get("mx1").put("guest1@example.com", test.now.minus(LONG_AGO));
            recorded.get("mx2").put("guest1@example.com", test.now.minus(DAY));
            LifecycleReview review = test.review();
            List<String> unused = review.due().stream().map(outlook -> outlook.account().address())
                    .filter(address -> address.startsWith("guest")).sorted().toList();
            assertEquals(List.of("guest0@example.com", "guest2@example.com"), unused);
            assertEquals(0, open);
        }
    }

    @Test
    void whoLogsInBeforeTheDeletionIsNotDeleted() throws OperationException {
        try (LifecycleFixture test = start(mailbox("guest0"), mailbox("guest1"))) {
            List.of("guest0@example.com", "guest1@example.com")
                    .forEach(guest -> recorded.get("mx1").put(guest, test.now.minus(LONG_AGO)));
            test.agreed = outlook -> outlook.account().address().startsWith("guest");
            assertEquals(2, test.run().count(Kind.NOTIFIED));
            test.passes(DAY.plusMinutes(1));
            RunReport report = test.run(result -> List.of("guest0@example.com", "guest1@example.com").stream()
                    .filter(guest -> !guest.equals(result.address()))
                    .forEach(guest -> recorded.get("mx2").put(guest, test.now)));
            assertEquals(1, report.count(Kind.DELETED));
            assertEquals(1, report.count(Kind.RELEASED));
            assertEquals(0, open);
        }
    }

    @Test
    void aNodeThatDoesNotAnswerLeavesEverybodyAlone() throws OperationException {
        try (LifecycleFixture test = start(mailbox("guest0"))) {
            recorded.get("mx1").put("guest0@example.com", test.now.minus(LONG_AGO));
            recorded.remove("mx2");
            OperationException failure = assertThrows(OperationException.class, test::run);
            assertEquals("mx2 is down", failure.explanation().what());
            assertEquals(Outcome.FAILED, test.folder.lastRun().orElseThrow().outcome());
            assertTrue(test.isActive("guest0"));
            assertThrows(OperationException.class, test::review);
            LifecycleSettings settings = test.folder.settings().withLastLogin(source("mx3"));
            test.folder.save(settings);
            assertTrue(assertThrows(OperationException.class, test::run).explanation().what().contains("mx3"));
            assertEquals(0, open);
        }
    }

    @Test
    void whereNothingIsRecordedNobodyIsUnused() throws OperationException {
        try (LifecycleFixture test = start(mailbox("guest0"))) {
            LifecycleReview review = test.review();
            assertEquals(List.of(), review.due());
            assertTrue(review.problems().getFirst().what().contains("mx1, mx2"), review.problems()::toString);
        }
    }
}
