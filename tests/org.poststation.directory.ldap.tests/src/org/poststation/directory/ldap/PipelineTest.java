// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.directory.ChangePipeline;
import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.ConnectionFailedException.Reason;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.Dn;
import org.poststation.directory.EntryVersion;
import org.poststation.directory.PipelineAnswer;
import org.poststation.directory.PipelineAnswer.Done;
import org.poststation.directory.PipelineAnswer.Found;
import org.poststation.directory.PipelineAnswer.Lost;
import org.poststation.directory.PipelineAnswer.Refused;
import org.poststation.directory.ReadOnlyException;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** Many requests at once on a real server. */
@Timeout(60)
class PipelineTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private Slapd slapd;
    private ChaosProxy proxy;
    private DirectorySession session;

    @BeforeEach
    void start() throws OperationException {
        slapd = Slapd.builder(SchemaSet.PLAIN).noSync().start();
        proxy = ChaosProxy.to(slapd.port());
        session = Fixture.open(Fixture.impatient(proxy.port(), slapd.rootDn()), slapd.rootPassword());
    }

    @AfterEach
    void stop() {
        session.close();
        proxy.close();
        slapd.close();
    }

    @Test
    void everyRequestIsAnsweredUnderItsTicket() throws OperationException {
        try (ChangePipeline pipeline = session.pipeline(3, new Cancellation())) {
            for (int i = 0; i < 500; i++) {
                pipeline.change(i, add(i), Optional.empty(), List.of());
            }
            Map<Long, PipelineAnswer> added = answers(pipeline);
            assertEquals(500, added.size());
            assertTrue(added.values().stream().allMatch(Done.class::isInstance), added::toString);
            pipeline.change(1, add(1), Optional.empty(), List.of());
            pipeline.read(2, name(2));
            pipeline.read(3, name(1000));
            pipeline.change(4, Fixture.replace(name(4), "sn", "Held"), Optional.empty(), List.of());
            pipeline.change(5, new DeleteEntry(name(5)), Optional.empty(), List.of());
            pipeline.change(6, new RenameEntry(name(6), Dn.Rdn.of("cn", "six"), true, Optional.empty()),
                    Optional.empty(), List.of());
            Map<Long, PipelineAnswer> answers = answers(pipeline);
            assertEquals(68, ((Refused) answers.get(1L)).resultCode());
            assertEquals(68, ((Refused) answers.get(1L)).failure(name(1)).resultCode());
            Found found = (Found) answers.get(2L);
            assertEquals(name(2), found.entry().orElseThrow().dn());
            assertEquals("entryCSN", found.entry().orElseThrow().version().orElseThrow().attribute());
            assertFalse(found.entry().orElseThrow().has("entryCSN"));
            assertEquals(Optional.empty(), ((Found) answers.get(3L)).entry());
            assertEquals(List.of("Held"), slapd.values(name(4).toString(), "sn"));
            assertEquals(List.of(), slapd.values(name(5).toString(), "cn"));
            assertEquals(List.of("six"), slapd.values("cn=six," + Fixture.BASE, "cn"));
        }
    }

    @Test
    void aChangeOfWhatSomebodyChangedMeanwhileIsRefused() throws OperationException {
        try (ChangePipeline pipeline = session.pipeline(1, new Cancellation())) {
            pipeline.change(1, add(1), Optional.empty(), List.of());
            answers(pipeline);
            pipeline.read(2, name(1));
            Optional<EntryVersion> seen = ((Found) answers(pipeline).get(2L)).entry().flatMap(DirectoryEntry::version);
            slapd.modify("dn: " + name(1) + "\nchangetype: modify\nreplace: sn\nsn: theirs\n");
            pipeline.change(3, new DeleteEntry(name(1)), seen, List.of());
            assertEquals(122, ((Refused) answers(pipeline).get(3L)).resultCode());
            pipeline.read(4, name(1));
            Optional<EntryVersion> now = ((Found) answers(pipeline).get(4L)).entry().flatMap(DirectoryEntry::version);
            pipeline.change(5, new DeleteEntry(name(1)), now, List.of());
            assertTrue(answers(pipeline).get(5L) instanceof Done);
        }
    }

    @Test
    void aRoundTripIsPaidOnceForMany() throws OperationException {
        try (ChangePipeline pipeline = session.pipeline(1, new Cancellation())) {
            proxy.delay(Duration.ofMillis(200));
            for (int i = 0; i < 50; i++) {
                pipeline.change(i, add(i), Optional.empty(), List.of());
            }
            assertEquals(50, pipeline.underWay());
            assertEquals(50, answers(pipeline).size());
        }
    }

    @Test
    void answersAreAwaitedUntilThereAreEnoughOrAll() throws OperationException {
        try (ChangePipeline pipeline = session.pipeline(1, new Cancellation())) {
            for (int i = 0; i < 50; i++) {
                pipeline.change(i, add(i), Optional.empty(), List.of());
            }
            int first = pipeline.await(30, LONG).size();
            assertTrue(first >= 30, () -> first + " answers");
            assertEquals(50 - first, pipeline.await(50, LONG).size());
            assertEquals(List.of(), pipeline.await(1, LONG));
        }
    }

    @Test
    void aCutConnectionAnswersEverythingThatWasUnderWayAndWhatComesAfter() throws OperationException {
        try (ChangePipeline pipeline = session.pipeline(2, new Cancellation())) {
            proxy.stall();
            for (int i = 0; i < 20; i++) {
                pipeline.change(i, add(i), Optional.empty(), List.of());
            }
            proxy.cut();
            Map<Long, PipelineAnswer> answers = answers(pipeline);
            assertEquals(20, answers.size());
            answers.values().forEach(answer -> assertEquals(Reason.LOST,
                    ((ConnectionFailedException) ((Lost) answer).failure()).reason()));
            pipeline.change(21, add(21), Optional.empty(), List.of());
            assertTrue(answers(pipeline).get(21L) instanceof Lost);
        }
    }

    @Test
    void aServerThatSaysNothingIsGivenUp() throws OperationException {
        try (ChangePipeline pipeline = session.pipeline(1, new Cancellation())) {
            proxy.stall();
            pipeline.change(1, add(1), Optional.empty(), List.of());
            Lost lost = (Lost) answers(pipeline).get(1L);
            assertEquals(Reason.TIMEOUT, ((ConnectionFailedException) lost.failure()).reason());
        }
    }

    @Test
    void aServerThatTakesNothingIsGivenUp() throws OperationException {
        try (ChangePipeline pipeline = session.pipeline(1, new Cancellation())) {
            proxy.stall();
            String much = "x".repeat(32 * 1024);
            for (int i = 0; i < 1000; i++) {
                pipeline.change(i, Fixture.replace(name(i), "description", much), Optional.empty(), List.of());
            }
            Map<Long, PipelineAnswer> answers = answers(pipeline);
            assertEquals(1000, answers.size());
            assertTrue(answers.values().stream().allMatch(Lost.class::isInstance), answers::toString);
        }
    }

    @Test
    void givingUpAnswersAtOnceAlsoWhileTheServerTakesNothing() throws OperationException {
        try (ChangePipeline pipeline = session.pipeline(1, new Cancellation())) {
            proxy.stall();
            pipeline.change(1, add(1), Optional.empty(), List.of());
            assertEquals(List.of(), pipeline.await(Duration.ofMillis(1)));
            pipeline.abort();
            assertTrue(answers(pipeline).get(1L) instanceof Lost);
            assertEquals(0, pipeline.underWay());
        }
    }

    @Test
    void aReadOnlyProfileHasNone() throws OperationException {
        ConnectionProfile profile = Fixture.plain(slapd.port(), slapd.rootDn());
        ConnectionProfile readOnly = new ConnectionProfile(profile.name(), profile.endpoint(), profile.bindDn(),
                profile.baseDn(), profile.schema(), profile.schemaSettings(), true, profile.limits());
        try (DirectorySession reading = Fixture.open(readOnly, slapd.rootPassword())) {
            assertThrows(ReadOnlyException.class, () -> reading.pipeline(1, new Cancellation()));
        }
    }

    @Test
    void aServerThatIsGoneIsSaidToBeGone() {
        proxy.refuse();
        ConnectionFailedException failed = assertThrows(ConnectionFailedException.class,
                () -> session.pipeline(2, new Cancellation()));
        assertEquals(Reason.REFUSED, failed.reason());
    }

    private static Map<Long, PipelineAnswer> answers(ChangePipeline pipeline) {
        List<PipelineAnswer> all = new ArrayList<>(pipeline.await(LONG));
        while (pipeline.underWay() > 0) {
            all.addAll(pipeline.await(LONG));
        }
        all.addAll(pipeline.await(Duration.ZERO));
        return all.stream().collect(Collectors.toMap(PipelineAnswer::ticket, Function.identity()));
    }

    private static AddEntry add(int number) {
        return new AddEntry(Fixture.person(name(number), "number" + number));
    }

    private static Dn name(int number) {
        return Fixture.dn(Fixture.BASE).child("cn", "number" + number);
    }
}
