// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.cluster.compare.Comparison.Pair;
import org.poststation.cluster.node.LocalNode;
import org.poststation.cluster.node.Question;
import org.poststation.cluster.node.Reading;
import org.poststation.cluster.node.Reading.Why;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.remote.HostUnreachableException;
import org.poststation.remote.HostUnreachableException.Reason;
import org.poststation.remote.node.SectionOutput;
import org.poststation.testkit.process.Tool;

/** Two machines that should be identical. */
final class ComparisonTest {

    private static <T> T ask(Question<T> question) {
        return question.parser().apply(Tool.of("sh", "dash").environment("LC_ALL", "C").environment("AS_ROOT", "")
                .with("-c", question.script()).run().output()).orElseThrow();
    }

    @Test
    void whatDiffersStandsSideBySide() {
        Comparison comparison = Comparison.of(Map.of("a", "1", "b", "2", "c", "3"),
                Map.of("a", "1", "b", "4", "d", ""));
        assertEquals(List.of(new Pair("b", Optional.of("2"), Optional.of("4")),
                new Pair("c", Optional.of("3"), Optional.empty()),
                new Pair("d", Optional.empty(), Optional.of(""))), comparison.differences());
        assertEquals(1, comparison.same());
    }

    @Test
    void thePackagesOfThisComputerAreRead() {
        Map<String, String> packages = ask(Packages.QUESTION);
        assertTrue(packages.keySet().stream().anyMatch(name -> name.startsWith("slapd.")), packages::toString);
        assertEquals(List.of(), Comparison.of(packages, packages).differences());
    }

    @Test
    void rpmMayHaveOnePackageTwice() {
        assertEquals("5.14-1, 5.14-2", Packages.QUESTION.parser()
                .apply("kernel.x86_64\t5.14-1\npostfix.x86_64\t2:3.5.9-24\nkernel.x86_64\t5.14-2\n").orElseThrow()
                .get("kernel.x86_64"));
    }

    @Test
    void settingsOfPostfixMayBeEmpty() {
        assertEquals(Map.of("inet_protocols", "ipv4", "mydestination", ""), PostfixSettings.QUESTION.parser()
                .apply("inet_protocols = ipv4\nmydestination =\npostconf: warning: x\n").orElseThrow());
    }

    @Test
    void filesAreComparedLineByLine(@TempDir Path folder) throws IOException {
        Path left = Files.writeString(folder.resolve("left it's"), "same\nold\nkept\n\nend\n");
        Path right = Files.writeString(folder.resolve("right"), "same\nkept\nnew\n\nend");
        List<String> rows = FileLines.compare(ask(FileLines.of(left.toString())), ask(FileLines.of(right.toString())))
                .stream().map(row -> row.left().orElse("+") + '|' + row.right().orElse("-")).toList();
        assertEquals(List.of("same|same", "old|-", "kept|kept", "+|new", "|", "end|end"), rows);
    }

    @Test
    void replacedLinesStandSideBySideWithTheirNumbers() {
        Comparison comparison = FileLines.comparison(List.of("a", "old", "older", "z", "end"),
                List.of("new", "a", "fresh", "z", "end", "more"));
        assertEquals(List.of("1 -|new", "1 a|a", "2 old|fresh", "3 older|-", "4 z|z", "5 end|end", "6 -|more"),
                comparison.pairs().stream().map(pair -> pair.name() + ' ' + pair.left().orElse("-") + '|'
                        + pair.right().orElse("-")).toList());
        assertEquals(3, comparison.same());
    }

    @Test
    void anEmptyFileIsNoMissingOne(@TempDir Path folder) throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), "");
        assertEquals(List.of(), ask(FileLines.of(empty.toString())));
        assertTrue(FileLines.of("/x").parser().apply("cat: /x: No such file or directory\n").isEmpty());
        assertThrows(InvalidValueException.class, () -> FileLines.of("/etc/x\nid"));
    }

    @Test
    void aNodeIsTheSameAsItself(@TempDir Path folder) throws IOException, OperationException {
        Path left = Files.writeString(folder.resolve("left"), "a\nb\n");
        Inventory one = Inventory.of(LocalNode.shell(), List.of(left.toString(), "/no/such"), new Cancellation());
        assertTrue(one.compare(one).stream().allMatch(PartComparison::isSame));
        Files.writeString(left, "a\nc\n");
        Inventory other = Inventory.of(LocalNode.shell(), List.of(left.toString(), "/no/such"), new Cancellation());
        PartComparison file = one.compare(other).get(2);
        assertFalse(file.isSame());
        assertEquals(List.of(new Pair("2", Optional.of("b"), Optional.of("c"))),
                file.comparison().orElseThrow().differences());
        PartComparison missing = one.compare(other).get(3);
        assertEquals(Optional.of(Why.NOT_HERE), missing.left());
        assertTrue(missing.isSame());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ended) {
            throw new AssertionError(ended);
        }
    }

    @Test
    void bothNodesAreAskedBesideEachOtherAndASilentOneIsTold() throws OperationException {
        CountDownLatch both = new CountDownLatch(2);
        List<PartComparison> parts = new NodeComparison("one", "other", List.of(), (node, cancellation) -> {
            both.countDown();
            await(both);
            return LocalNode.shell();
        }).run(Progress.silent(new Cancellation()));
        assertTrue(parts.stream().allMatch(PartComparison::isSame));
        OperationException silent = assertThrows(HostUnreachableException.class,
                () -> new NodeComparison("one", "other", List.of(), (node, cancellation) -> {
                    if (node.equals("one")) {
                        return LocalNode.shell();
                    }
                    throw new HostUnreachableException(Reason.REFUSED, "ssh://other", "", null);
                }).run(Progress.silent(new Cancellation())));
        assertTrue(silent.explanation().what().contains("ssh://other"));
    }

    @Test
    void whatIsTooLargeIsNotTakenForTheWhole() {
        SectionOutput cut = new SectionOutput(141, "a.amd64\t1\n", true);
        assertEquals(Optional.of(Why.TOO_LARGE), Reading.of(Packages.QUESTION, cut).missing());
        assertEquals(Optional.of(Why.TOO_LARGE), Reading.of(FileLines.of("/x"), cut).missing());
    }
}
