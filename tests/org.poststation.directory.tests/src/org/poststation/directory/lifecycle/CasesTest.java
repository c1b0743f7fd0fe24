// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.directory.lifecycle.LifecycleState.BackedUp;
import org.poststation.directory.lifecycle.LifecycleState.Deactivated;
import org.poststation.directory.lifecycle.LifecycleState.Deleted;
import org.poststation.directory.lifecycle.LifecycleState.Found;
import org.poststation.directory.lifecycle.LifecycleState.Notified;
import org.poststation.directory.lifecycle.LifecycleState.Notifying;
import org.poststation.directory.lifecycle.LifecycleState.Released;
import org.poststation.directory.lifecycle.LifecycleState.Return;
import org.poststation.directory.lifecycle.LifecycleState.Unreachable;
import org.poststation.operation.OperationException;

class CasesTest {

    private static final Instant AT = Instant.parse("2026-11-21T03:00:00.123Z");

    @TempDir
    private Path folder;

    private static LifecycleCase subject(String id, LifecycleState state) {
        return new LifecycleCase(id, "bücher \n%;+@example.org", Reason.NEVER_USED, AT.minusSeconds(9), state);
    }

    @Test
    void everyStateComesBack() throws OperationException {
        List<LifecycleState> states = List.of(new Found(AT), new Deactivated(AT), new Notifying(AT, "<1@example.org>"),
                new Notified(AT, "mail.example.org:25"), new Unreachable(AT, "550 5.1.1 <a>: no; such\r\nuser 100%"),
                new BackedUp(AT, "/a b/ü;\n.ldif"), new Deleted(AT, "f"), new Released(AT, Return.USED_SINCE));
        Path file = folder.resolve("sub").resolve("cases");
        try (Cases cases = Cases.read(file)) {
            for (LifecycleState state : states) {
                cases.keep(subject("cn=" + state.getClass().getSimpleName() + ",dc=x y", state));
            }
        }
        try (Cases cases = Cases.read(file)) {
            assertEquals(Set.copyOf(states), Set.copyOf(cases.all().stream().map(LifecycleCase::state).toList()));
            assertEquals(Optional.of(subject("cn=Found,dc=x y", new Found(AT))), cases.find("cn=Found,dc=x y"));
        }
    }

    @Test
    void theLatestStateCountsAndOneLineStays() throws OperationException, IOException {
        Path file = folder.resolve("cases");
        try (Cases cases = Cases.read(file)) {
            cases.keep(subject("a", new Found(AT)));
            cases.keep(subject("a", new Deactivated(AT)));
        }
        assertEquals(2, Files.readAllLines(file).size());
        try (Cases cases = Cases.read(file)) {
            assertEquals(new Deactivated(AT), cases.find("a").orElseThrow().state());
            cases.keep(subject("b", new Found(AT)));
        }
        assertEquals(2, Files.readAllLines(file).size());
    }

    @Test
    void aTornOrDamagedLineIsAsIfNeverWritten() throws OperationException, IOException {
        Path file = folder.resolve("cases");
        try (Cases cases = Cases.read(file)) {
            cases.keep(subject("a", new Deactivated(AT)));
        }
        String whole = Files.readString(file);
        Files.writeString(file, "\u0000\u0001 rubbish\nx y unused;no;moment;at;all\na %zz b\n"
                + whole.replace("deactivated", "notified").substring(0, 40), StandardOpenOption.APPEND);
        try (Cases cases = Cases.read(file)) {
            assertEquals(List.of(subject("a", new Deactivated(AT))), List.copyOf(cases.all()));
            cases.keep(subject("b", new Found(AT)));
        }
        try (Cases cases = Cases.read(file)) {
            assertEquals(2, cases.all().size());
        }
    }

    @Test
    void whatCannotBeWrittenIsAFailure() throws OperationException, IOException {
        Files.writeString(folder.resolve("file"), "");
        try (Cases cases = Cases.read(folder.resolve("file").resolve("cases"))) {
            assertThrows(OperationException.class, () -> cases.keep(subject("a", new Found(AT))));
            assertEquals(Optional.empty(), cases.find("a"));
        }
    }
}
