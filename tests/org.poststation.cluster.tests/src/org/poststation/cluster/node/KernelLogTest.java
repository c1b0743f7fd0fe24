// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.remote.node.SectionOutput;
import org.poststation.testkit.process.Tool;

/** Of the kernel's log only what is new is read. */
final class KernelLogTest {

    private static final String DMESG = """
            boot b56cdf38-2f81
            kern  :emerg : [   10.500000] do_IRQ: 1.221 No irq handler for vector (irq -1)
            kern  :crit  : [  200.250000] EXT4-fs error (device sda1): ext4_find_entry:1455: inode #2
            """;

    @Test
    void theRingBufferIsReadFromWhereTheLastLookEnded() {
        KernelLog first = KernelLog.parse("", DMESG).orElseThrow();
        assertEquals(2, first.lines().size());
        assertEquals("do_IRQ: 1.221 No irq handler for vector (irq -1)", first.lines().getFirst());
        String more = DMESG + "kern  :crit  : [  300.000001] EXT4-fs (sda1): Remounting filesystem read-only\n";
        KernelLog second = KernelLog.parse(first.cursor(), more).orElseThrow();
        assertEquals(List.of("EXT4-fs (sda1): Remounting filesystem read-only"), second.lines());
        assertTrue(KernelLog.parse(second.cursor(), more).orElseThrow().lines().isEmpty());
    }

    @Test
    void afterABootEverythingIsNew() {
        String cursor = KernelLog.parse("", DMESG).orElseThrow().cursor();
        assertEquals(2, KernelLog.parse(cursor, DMESG.replace("b56cdf38", "00000000")).orElseThrow().lines().size());
    }

    @Test
    void oldToolsPrintNoPriority() {
        assertEquals(List.of("md/raid1:md0: Disk failure on sdb1"),
                KernelLog.parse("", "boot 1\n[   12.000001] md/raid1:md0: Disk failure on sdb1\n").orElseThrow()
                        .lines());
    }

    @Test
    void theJournalKeepsItsOwnPlace() {
        String journal = """
                boot 1
                1795268117.666940 mx1 kernel: ata1.00: failed command: READ FPDMA QUEUED
                -- cursor: s=0f1e;i=2a;b=77;m=1;t=6;x=9
                -- journal
                """;
        KernelLog log = KernelLog.parse("", journal).orElseThrow();
        assertEquals(List.of("ata1.00: failed command: READ FPDMA QUEUED"), log.lines());
        assertTrue(KernelLog.since(log.cursor()).script().contains("--after-cursor='s=0f1e;i=2a;b=77;m=1;t=6;x=9'"));
        KernelLog quiet = KernelLog.parse(log.cursor(), "boot 1\n-- journal\n").orElseThrow();
        assertTrue(quiet.lines().isEmpty());
        assertEquals(log.cursor(), quiet.cursor());
    }

    @Test
    void aForgedCursorNeverReachesAShell() {
        assertFalse(KernelLog.since("s=1'; touch /tmp/x; '").script().contains("touch"));
    }

    @Test
    void anAccountThatMayNotReadItIsToldSo() {
        Reading<KernelLog> reading = Reading.of(KernelLog.QUESTION,
                new SectionOutput(1, "boot 1\ndmesg: read kernel buffer failed: Operation not permitted\n", false));
        assertEquals(Reading.Why.NOT_ALLOWED, ((Reading.Absent<KernelLog>) reading).why());
    }

    @Test
    void theNewestOfVeryManyLinesAreRead(@TempDir Path folder) throws IOException {
        String text = IntStream.rangeClosed(1, 5000)
                .mapToObj(number -> "<3>[%5d.000000] line %d %s%n".formatted(number, number, "0".repeat(900)))
                .collect(Collectors.joining());
        Path ring = Files.writeString(folder.resolve("ring"), text);
        String script = KernelLog.QUESTION.script().replace("/run/systemd/system", folder + "/no-journal")
                .replace("dmesg -x", "dmesg -x -F " + ring);
        String said = Tool.of("sh", "dash").environment("AS_ROOT", "").environment("LC_ALL", "C").with("-c", script)
                .run().output();
        assertTrue(said.length() < 256 << 10, "it fits");
        KernelLog log = KernelLog.parse("", said).orElseThrow();
        assertEquals(500, log.lines().size());
        assertTrue(log.lines().getLast().startsWith("line 5000 "));
        assertTrue(log.cursor().endsWith(" 5000.000000"), log::cursor);
    }
}
