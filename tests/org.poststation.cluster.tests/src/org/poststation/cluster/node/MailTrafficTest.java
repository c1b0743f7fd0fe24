// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.testkit.Await;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.process.Tool;

/** What the mail log tells of since the last look. */
@Timeout(120)
final class MailTrafficTest {

    private static final String TAKEN = "Nov 21 00:19:26 mx1 postfix/smtpd[18522]: 5057021801F: "
            + "client=localhost[127.0.0.1]\n";
    private static final String DELIVERED = "Nov 21 00:19:26 mx1 postfix/smtp[18526]: 5057021801F: to=<bob@example.org>,"
            + " relay=mx.example.org[192.0.2.1]:25, delay=0.02, delays=0.01/0.01/0/0.01, dsn=2.0.0,"
            + " status=sent (250 2.0.0 Ok: queued as 4ABCDEF01)\n";

    @TempDir
    private Path folder;
    private Path log;

    @BeforeEach
    void configure() throws IOException {
        log = folder.resolve("mail.log");
        Files.writeString(folder.resolve("main.cf"), "compatibility_level = 3.6\nmaillog_file = " + log + "\n");
    }

    private static Optional<MailTraffic> ask(Path configuration, String cursor) {
        return MailTraffic.parse(cursor, Tool.of("sh", "dash").environment("LC_ALL", "C")
                .environment("MAIL_CONFIG", configuration.toString())
                .with("-c", MailTraffic.since(cursor).script()).run().output());
    }

    private MailTraffic look(String cursor) {
        return ask(folder, cursor).orElseThrow();
    }

    private void write(String lines) throws IOException {
        Files.writeString(log, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void assertCounts(int taken, int delivered, MailTraffic traffic) {
        assertEquals(taken, traffic.taken(), traffic::toString);
        assertEquals(delivered, traffic.delivered(), traffic::toString);
    }

    @Test
    void aRealPostfixIsCounted() {
        try (Postfix postfix = Postfix.accepting("anna", "bert")) {
            postfix.send("news@example.com", "anna@example.com");
            postfix.await("anna", 1);
            MailTraffic first = ask(postfix.configuration(), "").orElseThrow();
            assertCounts(0, 0, first);
            assertEquals(Optional.empty(), first.takenEachMinute());
            postfix.send("news@example.com", "anna@example.com", "bert@example.com");
            Await.until(() -> postfix.log().lines().filter(line -> line.contains("status=sent")).count() == 3,
                    Duration.ofMinutes(1), "both deliveries are logged");
            MailTraffic second = ask(postfix.configuration(), first.cursor()).orElseThrow();
            assertCounts(1, 2, second);
            assertTrue(second.seconds() > 0);
            assertEquals(second.takenEachMinute().orElseThrow() * 2, second.deliveredEachMinute().orElseThrow(), 1e-9);
            assertCounts(0, 0, ask(postfix.configuration(), second.cursor()).orElseThrow());
        }
    }

    /** A real journal of a system without a file for mail, gone with the mounts of the script. */
    @Test
    void aRealJournalIsCounted() throws IOException {
        Files.writeString(folder.resolve("look"), MailTraffic.QUESTION.script());
        Files.writeString(folder.resolve("main.cf"), "compatibility_level = 3.6\n");
        String text = Tool.of("unshare", "util-linux").environment("LC_ALL", "C")
                .environment("MAIL_CONFIG", folder.toString()).with("-m", "sh", "-c", """
                        mount -t tmpfs none /run && mkdir -p /run/systemd/system /run/log/journal || exit
                        mount -t tmpfs none /var/log || exit
                        /usr/lib/systemd/systemd-journald >/dev/null 2>&1 &
                        until [ -S /run/systemd/journal/dev-log ]; do kill -0 $! || exit; done
                        log() { logger -u /run/systemd/journal/dev-log -p "$1" -t "$2" -i "$3"; }
                        log mail.info postfix/smtpd '4057021801F: client=localhost[127.0.0.1]'
                        journalctl --sync
                        sh %1$s/look
                        cursor=$(sh %1$s/look | sed -n 's/^cursor //p')
                        log mail.info postfix/smtpd '5057021801F: client=localhost[127.0.0.1]'
                        log mail.info postfix/pickup '6057021801F: uid=0 from=<root>'
                        log user.info postfix/pickup '7057021801F: uid=0 from=<root>'
                        journalctl --sync
                        echo next
                        sed "s/^seen=.*/seen=' $cursor '/" %1$s/look | sh
                        kill $!
                        """.formatted(folder)).run().output();
        String[] looks = text.split("next\n");
        MailTraffic first = MailTraffic.parse("", looks[0]).orElseThrow();
        assertEquals(0, first.seconds());
        assertCounts(2, 0, MailTraffic.parse(first.cursor(), looks[1]).orElseThrow());
    }

    @Test
    void whatWaitsIsNoDelivery() {
        try (Postfix postfix = Postfix.deferring(Map.of("example.net", "4.2.2 over quota"))) {
            String start = ask(postfix.configuration(), "").orElseThrow().cursor();
            postfix.send("news@example.com", "a@example.net");
            Await.until(() -> postfix.log().contains("status=deferred"), Duration.ofMinutes(1), "it is tried");
            assertCounts(1, 0, ask(postfix.configuration(), start).orElseThrow());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.log.1", "mail.log.0", "mail.log-20261121"})
    void aLogThatWasRotatedMeanwhileIsReadToItsEnd(String old) throws IOException {
        write(TAKEN.repeat(3));
        String start = look("").cursor();
        write(TAKEN.repeat(2) + DELIVERED);
        Files.move(log, log.resolveSibling(old));
        write(TAKEN + DELIVERED.repeat(4));
        MailTraffic next = look(start);
        assertCounts(3, 5, next);
        assertCounts(0, 0, look(next.cursor()));
    }

    @Test
    void aLogThatWasEmptiedOrCompressedIsBegunAnew() throws IOException {
        write(TAKEN.repeat(9));
        String start = look("").cursor();
        Files.writeString(log, TAKEN);
        MailTraffic emptied = look(start);
        assertCounts(1, 0, emptied);
        Files.move(log, log.resolveSibling("mail.log.1.gz"));
        write(TAKEN.repeat(2));
        MailTraffic compressed = look(emptied.cursor());
        assertEquals(0, compressed.seconds(), "what was in the old one nobody knows");
        write(TAKEN.repeat(3));
        assertCounts(3, 0, look(compressed.cursor()));
    }

    @Test
    void halfALineIsCountedOnceItIsWhole() throws IOException {
        write(TAKEN);
        String start = look("").cursor();
        write(TAKEN + DELIVERED.substring(0, DELIVERED.indexOf("status")));
        MailTraffic half = look(start);
        assertCounts(1, 0, half);
        write(DELIVERED.substring(DELIVERED.indexOf("status")));
        assertCounts(0, 1, look(half.cursor()));
    }

    @Test
    void moreThanIsReasonableIsNotCounted() throws IOException {
        write(TAKEN);
        String start = look("").cursor();
        write("x".repeat(999).concat("\n").repeat(34_000));
        MailTraffic large = look(start);
        assertEquals(0, large.seconds());
        write(TAKEN);
        assertCounts(1, 0, look(large.cursor()));
    }

    @Test
    void zerosAfterACrashDoNoHarm() throws IOException {
        write(TAKEN);
        String start = look("").cursor();
        write("\0".repeat(5000) + "\n" + TAKEN);
        assertCounts(1, 0, look(start));
    }

    @Test
    void aMessageCountsOnceWhateverWayItTakesThroughTheNode() throws IOException {
        write("");
        String start = look("").cursor();
        String filtered = "Nov 21 00:19:27 mx1 postfix/smtpd[18522]: ";
        write(TAKEN + DELIVERED.replace("mx.example.org[192.0.2.1]:25", "127.0.0.1[127.0.0.1]:10024").replace(
                "250 2.0.0 Ok: queued as", "250 2.0.0 from MTA(smtp:[127.0.0.1]:10025): 250 2.0.0 Ok: queued as")
                + filtered + "6057021801F: client=localhost[127.0.0.1], orig_queue_id=5057021801F\n"
                + filtered + "NOQUEUE: client=unknown[192.0.2.7]\n" + DELIVERED);
        assertCounts(1, 1, look(start));
    }

    @Test
    void whatASenderWritesIsNotTakenForALine() throws IOException {
        write("");
        String start = look("").cursor();
        write("Nov 21 00:19:26 mx1 postfix/smtpd[1]: NOQUEUE: reject: RCPT from x[192.0.2.9]: 554 5.7.1;"
                + " from=<\"a postfix/smtpd[1]: 5057021801F: client=x\"@x>\n" + "1xUZ1Q-0007Vc-38\n"
                + "Nov 21 00:19:26 mx1 sshd[1]: 1xUZ1Q-0007Vc-38 <= a@b\n");
        assertCounts(0, 0, look(start));
    }

    @Test
    void otherFormsOfTimeAndOtherInstancesCount() throws IOException {
        write("");
        String start = look("").cursor();
        write("2026-11-21T00:19:26.123456+01:00 mx1 postfix-in/submission/smtpd[1]: 4fXyZ1abcdz1: client=a[192.0.2.1]\n"
                + "Nov  1 00:19:26 mx1 postfix/pickup[1]: 5057021801F: uid=0 from=<root>\n"
                + DELIVERED.replace("postfix/smtp[", "postfix-out/lmtp["));
        assertCounts(2, 1, look(start));
    }

    @Test
    void sendmailCounts() throws IOException {
        write("");
        String start = look("").cursor();
        String mta = "Nov 21 01:00:00 mx1 sm-mta[77]: 5AL0000a000077: ";
        write("Nov 21 01:00:00 mx1 sendmail[76]: 5AL0000b000076: from=root, size=31, class=0, nrcpts=1,"
                + " msgid=<1@mx1>, relay=root@localhost\n"
                + mta + "from=<root@mx1>, size=300, class=0, nrcpts=1, msgid=<1@mx1>, proto=ESMTP, daemon=MTA-v4,"
                + " relay=localhost [127.0.0.1]\n"
                + "Nov 21 01:00:00 mx1 sendmail[76]: 5AL0000b000076: to=a@example.net, ctladdr=root (0/0),"
                + " delay=00:00:00, xdelay=00:00:00, mailer=relay, pri=30031, relay=[127.0.0.1] [127.0.0.1], dsn=2.0.0,"
                + " stat=Sent (5AL0000a000077 Message accepted for delivery)\n"
                + mta + "to=<a@example.net>, delay=00:00:01, xdelay=00:00:01, mailer=esmtp, pri=120300,"
                + " relay=mx.example.net. [192.0.2.2], dsn=2.0.0, stat=Sent (OK id=1abc)\n"
                + mta + "to=<b@example.net>, delay=00:00:01, mailer=esmtp, dsn=4.0.0, stat=Deferred: timed out\n"
                + mta + "from=<x@y>, size=0, class=0, nrcpts=0, proto=ESMTP, daemon=MTA-v4, relay=z [192.0.2.3]\n");
        assertCounts(1, 1, look(start));
    }

    @Test
    void eximCounts() throws IOException {
        write("");
        String start = look("").cursor();
        write("2026-11-21 00:32:04 1xUZ1Q-0007Vc-38 <= a1@sample.test U=root P=local S=297\n"
                + "2026-11-21 00:32:05 +0100 [12] 1xUZ1Q-0007Vc-38 => b@example.net R=away T=smtp H=mx [192.0.2.2]\n"
                + "2026-11-21 00:32:05 1xUZ1Q-0007Vc-38 -> c@example.net R=away T=smtp H=mx [192.0.2.2]\n"
                + "2026-11-21 00:32:05 1xUZ1Q-0007Vc-38 == d@example.net R=full defer (-1): 452 full\n"
                + "2026-11-21 00:32:06 1xUZ1Q-000000004bm-2i1U <= <> R=1xUZ1Q-0007Vc-38 U=Debian-exim P=local\n"
                + "2026-11-21 00:32:07 1xUZ1Q-0007Vc-38 Completed\n");
        assertCounts(1, 2, look(start));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "counted 1 2\n", "cursor x\n", "counted 1 2\ncursor b56c 1.5\n",
            "/var/log/mail.log: permission denied\n", "cursor b56c 1.5 1:2=3\nawk: error\n"})
    void whatIsNoAnswerIsNone(String text) {
        assertEquals(Optional.empty(), MailTraffic.parse("", text));
    }

    @Test
    void afterABootNothingIsSaidOfTheTimeBetween() {
        String text = "counted 5 6\ncursor b56c 1.5 1:2=3\n";
        assertEquals(0, MailTraffic.parse("a111 1.0 1:2=0", text).orElseThrow().seconds());
        assertEquals(0.5, MailTraffic.parse("b56c 1.0 1:2=0", text).orElseThrow().seconds(), 1e-9);
        assertEquals(0, MailTraffic.parse("b56c 9.0 1:2=0", text).orElseThrow().seconds(), 1e-9);
    }

    @Test
    void aCursorThatIsNoneIsNotSent() {
        assertFalse(MailTraffic.since("x'; id >/tmp/x; '").script().contains("/tmp/x"));
    }
}
