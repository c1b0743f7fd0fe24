// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.remote.node.SectionOutput;

/** Disks, mounts and RAIDs as nodes print them. */
final class StorageTest {

    private static final String DF = """
            df: /run/user/1000/doc: Operation not permitted
            Filesystem         1-blocks        Used   Available Capacity Mounted on
            /dev/vda       270553174016 25679323136 83264970752      24% /
            //nas/Mail store  1000 990 10      99% /srv/mail store/two  spaces
            /dev/sdb1 1000 1000 -50 105% /full
            Filesystem        Inodes   IUsed    IFree IUse% Mounted on
            /dev/vda        16777216 485973 16291243    3% /
            //nas/Mail store       0      0        0     - /srv/mail store/two  spaces
            /dev/sdb1             -      -        -     - /full
            """;

    @Test
    void mountPointsMayContainSpaces() {
        FileSystem share = FileSystems.parse(DF).orElseThrow().all().get(1);
        assertEquals("//nas/Mail store", share.device());
        assertEquals("/srv/mail store/two  spaces", share.mountPoint());
        assertEquals(0.99, share.use(), 1e-9);
    }

    @Test
    void aFileSystemWithoutInodesIsNeverFullOfThem() {
        List<FileSystem> all = FileSystems.parse(DF).orElseThrow().all();
        assertEquals(16_777_216, all.getFirst().inodes());
        assertEquals(16_291_243, all.getFirst().inodesFree());
        assertEquals(0, all.get(2).inodeUse());
        assertEquals(1, all.get(2).use(), "even the reserve is used");
    }

    @Test
    void oneUnreadableFileSystemHidesNoOther() {
        assertTrue(Reading.of(FileSystems.QUESTION, new SectionOutput(1, DF, false)).find().isPresent());
    }

    @Test
    void whatDfPrintedBeforeItWasEndedIsKnownAndMarked() {
        Reading<FileSystems> reading = Reading.of(FileSystems.QUESTION,
                new SectionOutput(124, DF.substring(0, 200), false));
        assertTrue(reading.find().isPresent());
        assertEquals(Optional.of(Reading.Why.TIMED_OUT), reading.missing());
        assertEquals(Optional.of(Reading.Why.TIMED_OUT),
                Reading.of(FileSystems.QUESTION, new SectionOutput(124, "", false)).missing());
    }

    @Test
    void aMountThatTurnedReadOnlyIsToldFromOneThatIsMeantToBe() {
        Mounts mounts = Mounts.parse("""
                mounted /dev/sda1 / ext4 ro,relatime,errors=remount-ro 0 0
                mounted /dev/sdb1 /srv/mail\\040store xfs rw,noatime 0 0
                mounted /dev/sdc1 /media/archive ext4 ro 0 0
                wanted # /etc/fstab
                wanted /dev/sda1 / ext4 errors=remount-ro 0 1
                wanted UUID=1 /media/archive ext4 ro,noauto 0 2
                """).orElseThrow();
        Mount root = mounts.all().getFirst();
        assertTrue(root.isReadOnly() && !root.isMeantReadOnly());
        assertEquals("/srv/mail store", mounts.all().get(1).mountPoint());
        assertFalse(mounts.all().get(1).isReadOnly());
        assertTrue(mounts.all().get(2).isReadOnly() && mounts.all().get(2).isMeantReadOnly());
    }

    @Test
    void aNetworkFileSystemThatHangsIsNamed() {
        NetworkMounts mounts = NetworkMounts.parse("checked\nanswers /home\nsilent /srv/dead\\040nfs\n").orElseThrow();
        assertEquals(List.of("/home"), mounts.answering());
        assertEquals(List.of("/srv/dead nfs"), mounts.silent());
    }

    @Test
    void aRaidThatLostADiskIsDegraded() {
        List<RaidArray> all = RaidArrays.parse("""
                Personalities : [raid1] [raid6] [raid5] [raid4]
                md1 : active raid1 sdb2[1](F) sda2[0]
                      976630464 blocks super 1.2 [2/1] [U_]
                      bitmap: 4/8 pages [16KB], 65536KB chunk

                md2 : active raid5 sdd1[3] sdc1[1] sdb1[0]
                      1953260544 blocks super 1.2 level 5, 512k chunk, algorithm 2 [3/2] [UU_]
                      [==>..................]  recovery = 12.6% (123456/976630272) finish=90.1min speed=157K/sec

                md0 : active (auto-read-only) raid1 sda1[0] sdb1[1]
                      1046528 blocks super 1.2 [2/2] [UU]
                        resync=PENDING

                md127 : inactive sde1[0](S)
                      976630488 blocks super 1.2

                unused devices: <none>
                """).orElseThrow().all();
        assertEquals(List.of("md1", "md2", "md0", "md127"), all.stream().map(RaidArray::name).toList());
        assertTrue(all.getFirst().isDegraded());
        assertEquals(List.of("sdb2"), all.getFirst().failed());
        assertEquals("recovery", all.get(1).repair());
        assertEquals(12.6, all.get(1).repairPercent());
        assertFalse(all.get(2).isDegraded());
        assertEquals("resync", all.get(2).repair());
        assertFalse(all.get(3).isActive());
    }

    @Test
    void aNodeWithoutSoftwareRaidHasNoneHere() {
        Reading<RaidArrays> reading = Reading.of(RaidArrays.QUESTION,
                new SectionOutput(1, "cat: /proc/mdstat: No such file or directory\n", false));
        assertEquals(Reading.Why.NOT_HERE, ((Reading.Absent<RaidArrays>) reading).why());
    }
}
