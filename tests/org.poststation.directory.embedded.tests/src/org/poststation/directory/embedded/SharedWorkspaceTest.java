// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.directory.ExampleDirectory;
import org.poststation.directory.ExampleDirectory.Access;
import org.poststation.operation.OperationException;
import org.poststation.profile.storage.ProcessLock;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.SimplePagedResultsControl;

/** Several consoles on one workspace: in this process, in another one, and one that was killed. */
@Timeout(120)
class SharedWorkspaceTest {

    private static final String ZOE = "mail=zoe.held@example.org,vd=example.org,o=hosting,dc=example,dc=org";

    @TempDir
    private Path workspace;
    private final List<EmbeddedExampleDirectory> consoles = new ArrayList<>();
    private Process other;

    private EmbeddedExampleDirectory console() {
        EmbeddedExampleDirectory console = new EmbeddedExampleDirectory(Optional.of(workspace),
                Clock.systemDefaultZone());
        consoles.add(console);
        return console;
    }

    @AfterEach
    void stop() throws Exception {
        for (EmbeddedExampleDirectory console : consoles) {
            console.stop();
        }
        if (other != null) {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void theSecondConsoleUsesTheServerOfTheFirst() throws Exception {
        Access first = console().start();
        Access second = console().start();
        assertEquals(first.profile(), second.profile());
        describe(first, "by the first");
        assertEquals("by the first", description(second));
    }

    @Test
    void resetReachesTheConsoleThatServes() throws Exception {
        Access first = console().start();
        describe(first, "changed");
        EmbeddedExampleDirectory second = console();
        second.reset();
        assertNull(description(first));
        describe(first, "changed again");
        second.start();
        second.reset();
        assertNull(description(first));
    }

    @Test
    void theSecondGoesOnOnTheSamePortWhenTheFirstEnds() throws Exception {
        EmbeddedExampleDirectory first = console();
        Access access = first.start();
        console().start();
        describe(access, "kept");
        first.stop();
        consoles.remove(first);
        Eventually.that("the second console to serve", () -> answers(access));
        assertEquals("kept", description(access));
    }

    @Test
    void aListingThatIsUnderWayComesToItsEndBeforeTheConsoleThatServesEnds() throws Exception {
        EmbeddedExampleDirectory first = console();
        Access access = first.start();
        try (LDAPConnection session = Sessions.administrator(access)) {
            Set<String> found = new HashSet<>();
            ASN1OctetString cookie = page(session, found, null);
            CompletableFuture<Void> end = CompletableFuture.runAsync(() -> stop(first));
            Eventually.that("the first console to accept nobody", () -> !answers(access));
            while (cookie != null) {
                cookie = page(session, found, cookie);
            }
            assertEquals(186, found.size());
            end.get();
            assertFalse(answers(access));
        }
    }

    @Test
    void aClientThatLeavesItsListingUnfinishedDoesNotKeepTheConsole() throws Exception {
        EmbeddedExampleDirectory first = console();
        try (LDAPConnection session = Sessions.administrator(first.start())) {
            page(session, new HashSet<>(), null);
            stop(first);
            Eventually.that("the connection to be closed", () -> !session.isConnected());
        }
    }

    private static ASN1OctetString page(LDAPConnection session, Set<String> found, ASN1OctetString cookie)
            throws LDAPException {
        SearchRequest request = new SearchRequest("dc=example,dc=org", SearchScope.SUB,
                "(objectClass=VirtualMailAccount)", "mail");
        request.addControl(new SimplePagedResultsControl(10, cookie));
        SearchResult result = session.search(request);
        result.getSearchEntries().forEach(entry -> found.add(entry.getDN()));
        SimplePagedResultsControl next = SimplePagedResultsControl.get(result);
        return next.moreResultsToReturn() ? next.getCookie() : null;
    }

    private void stop(EmbeddedExampleDirectory console) {
        try {
            console.stop();
            consoles.remove(console);
        } catch (OperationException | IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aConsoleInAnotherProcessServesThisOne() throws Exception {
        int port = startOther();
        Access access = console().start();
        assertEquals(port, access.profile().endpoint().port());
        describe(access, "through the other process");
        other.getOutputStream().close();
        assertEquals(0, other.waitFor());
        Eventually.that("this process to serve", () -> answers(access));
        assertEquals("through the other process", description(access));
    }

    @Test
    void aKilledConsoleLeavesNothingInTheWay() throws Exception {
        startOther();
        other.destroyForcibly().waitFor();
        Access access = console().start();
        assertNull(description(access));
    }

    @Test
    void aLockedFolderWithoutAnAnswerIsAnExplainedFailure() throws Exception {
        console().start();
        stop();
        consoles.clear();
        try (ProcessLock held = ProcessLock.tryTake(workspace.resolve("example-directory/lock")).orElseThrow()) {
            OperationException failure = assertThrows(OperationException.class, () -> console().start());
            assertTrue(failure.explanation().what().contains("Another console"), failure.explanation().what());
        }
    }

    @Test
    void aStaleEndpointIsNotBelieved() {
        assertFalse(new ServedEndpoint(1, Long.MAX_VALUE / 16, true).isAlive());
        assertTrue(ServedEndpoint.parse("port=1\nproc").isEmpty());
        ServedEndpoint here = ServedEndpoint.here(4711, true);
        assertEquals(Optional.of(here), ServedEndpoint.parse(here.text()));
        assertTrue(here.isAlive());
    }

    /** Starts a console in a process of its own, which ends when its input ends; tells the port that it serves. */
    private int startOther() throws Exception {
        String path = Stream.of(OtherConsole.class, EmbeddedExampleDirectory.class, ExampleDirectory.class,
                OperationException.class, Access.class, ProcessLock.class, LDAPConnection.class,
                org.eclipse.osgi.service.datalocation.Location.class).map(SharedWorkspaceTest::place).distinct()
                .collect(Collectors.joining(java.io.File.pathSeparator));
        other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", path,
                OtherConsole.class.getName(), workspace.toString()).redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return Integer.parseInt(other.inputReader().readLine());
    }

    private static String place(Class<?> type) {
        try {
            URI uri = type.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path place = Path.of(uri);
            Path classes = place.resolve("target").resolve("classes");
            return (Files.isDirectory(classes) ? classes : place).toString();
        } catch (java.net.URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean answers(Access access) {
        try {
            description(access);
            return true;
        } catch (LDAPException notYet) {
            return false;
        }
    }

    private static void describe(Access access, String text) throws LDAPException {
        try (LDAPConnection session = Sessions.administrator(access)) {
            session.modify(ZOE, new Modification(ModificationType.REPLACE, "description", text));
        }
    }

    private static String description(Access access) throws LDAPException {
        try (LDAPConnection session = Sessions.administrator(access)) {
            return session.getEntry(ZOE, "description").getAttributeValue("description");
        }
    }
}
