// SPDX-License-Identifier: EPL-2.0
package org.poststation.mail.angus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.profile.mail.MailFailedException;
import org.poststation.profile.mail.MailFailedException.Reason;
import org.poststation.profile.mail.MailMessage;
import org.poststation.profile.mail.MailServer;
import org.poststation.profile.mail.MailServer.Protection;
import org.poststation.profile.mail.MailSession;
import org.poststation.testkit.Await;
import org.poststation.testkit.net.Garbage;
import org.poststation.testkit.net.GarbageServer;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.ServerCertificate;
import org.poststation.testkit.tls.TestCertificates;

@Timeout(120)
class AngusMailerTest {

    private static final Secret NONE = Secret.of(new char[0]);

    private static MailServer server(String host, int port, Protection protection) {
        return new MailServer(host, port, protection, Optional.of(TestCertificates.authority().toString()), "",
                "admin@example.com", 60, Duration.ofSeconds(20));
    }

    private static MailServer impatient(int port, Protection protection) {
        return new MailServer("127.0.0.1", port, protection, Optional.empty(), "", "admin@example.com", 60,
                Duration.ofMillis(300));
    }

    private static MailMessage message(String to, String subject, String text) {
        return new MailMessage(to, subject, text, Locale.GERMAN, "<1.x@example.com>");
    }

    private static MailSession open(MailServer server) throws OperationException {
        return new AngusMailer().open(server, NONE, new Cancellation());
    }

    private static Reason failure(MailServer server) {
        return assertThrows(MailFailedException.class, () -> open(server)).reason();
    }

    @Test
    void messageArrivesAsItWasMeant() throws OperationException {
        try (Postfix postfix = Postfix.accepting("anna", "dora")) {
            try (MailSession session = open(server("127.0.0.1", postfix.port(), Protection.NONE))) {
                session.send(message("anna@example.com", "Ihr Postfach für Bücher wurde abgeschaltet, 日本語",
                        "Guten Tag Zoë,\r\n.\nFrom here on\rEnde " + "x".repeat(2000)));
                session.send(message("dora@example.com", "second", "over the same connection"));
            }
            String raw = postfix.await("anna", 1).getFirst().replace("\r\n", "\n");
            String head = raw.substring(0, raw.indexOf("\n\n"));
            for (String header : List.of("From: admin@example.com", "To: anna@example.com",
                    "Auto-Submitted: auto-generated", "Message-ID: <1.x@example.com>", "Content-Language: de",
                    "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8")) {
                assertTrue(head.contains("\n" + header), () -> header + " in " + head);
            }
            assertTrue(head.contains("\nDate: "), head);
            assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(raw), "all of it is ASCII");
            assertTrue(raw.lines().allMatch(line -> line.length() < 999), "no line is too long");
            assertTrue(raw.contains("\n.\n"), "a line with a dot is text");
            assertTrue(raw.contains("Guten Tag Zo=C3=AB,"), raw);
            assertEquals(1, postfix.await("dora", 1).size());
        }
    }

    @Test
    void nobodyCanAddAHeaderOrARecipient() throws OperationException {
        try (Postfix postfix = Postfix.accepting("anna", "mallory");
                MailSession session = open(server("127.0.0.1", postfix.port(), Protection.NONE))) {
            session.send(message("anna@example.com", "x\r\nBcc: mallory@example.com\r\n\r\nbody", "text"));
            String raw = postfix.await("anna", 1).getFirst();
            assertFalse(raw.lines().anyMatch(line -> line.startsWith("Bcc:")), raw);
            for (String hostile : List.of("anna@example.com\r\nRCPT TO:<mallory@example.com>",
                    "anna@example.com, mallory@example.com", "<anna@example.com>", "anna", "", "@example.com")) {
                MailFailedException refused = assertThrows(MailFailedException.class,
                        () -> session.send(message(hostile, "x", "y")), hostile);
                assertEquals(Reason.RECIPIENT_INVALID, refused.reason());
            }
            session.send(message("anna@example.com", "after", "the session is still good"));
            assertEquals(2, postfix.await("anna", 2).size());
            assertEquals(List.of(), postfix.mailbox("mallory"));
        }
    }

    @Test
    void aRefusedRecipientIsRefusedForGoodAndOthersGoOn() throws OperationException {
        try (Postfix postfix = Postfix.accepting("anna");
                MailSession session = open(server("127.0.0.1", postfix.port(), Protection.NONE))) {
            MailFailedException refused = assertThrows(MailFailedException.class,
                    () -> session.send(message("gone@example.com", "x", "y")));
            assertEquals(Reason.RECIPIENT_REFUSED, refused.reason());
            assertTrue(refused.isFinal() && refused.isAboutRecipient());
            assertTrue(refused.explanation().serverText().startsWith("550 5.1.1"),
                    refused.explanation()::serverText);
            session.send(message("anna@example.com", "x", "y"));
            assertEquals(1, postfix.await("anna", 1).size());
        }
    }

    @Test
    void domainMayBeInUnicode() throws OperationException {
        try (Postfix postfix = Postfix.accepting("anna");
                MailSession session = open(server("127.0.0.1", postfix.port(), Protection.NONE))) {
            session.send(message("anna@bücher.example", "x", "y"));
            Await.until(() -> postfix.log().contains("to=<anna@xn--bcher-kva.example>"), Duration.ofSeconds(30),
                    "the domain arrives in ASCII");
            MailFailedException refused = assertThrows(MailFailedException.class,
                    () -> session.send(message("zoë@example.com", "x", "y")));
            assertEquals(Reason.RECIPIENT_INVALID, refused.reason());
        }
    }

    @Test
    void startTlsChecksAuthorityAndName() throws OperationException {
        ServerCertificate good = TestCertificates.of(CertificateKind.VALID);
        try (Postfix postfix = Postfix.withCertificate(good, "anna")) {
            try (MailSession session = open(server("localhost", postfix.port(), Protection.START_TLS))) {
                session.send(message("anna@example.com", "x", "y"));
            }
            String raw = postfix.await("anna", 1).getFirst();
            assertTrue(raw.contains("TLSv1."), raw);
            MailServer stranger = new MailServer("localhost", postfix.port(), Protection.START_TLS, Optional.empty(),
                    "", "admin@example.com", 60, Duration.ofSeconds(20));
            assertEquals(Reason.CERTIFICATE, failure(stranger));
        }
        for (CertificateKind bad : List.of(CertificateKind.WRONG_NAME, CertificateKind.EXPIRED,
                CertificateKind.COMMON_NAME_ONLY)) {
            try (Postfix postfix = Postfix.withCertificate(TestCertificates.of(bad), "anna")) {
                assertEquals(Reason.CERTIFICATE, failure(server("localhost", postfix.port(), Protection.START_TLS)),
                        bad.name());
                assertEquals(List.of(), postfix.mailbox("anna"));
            }
        }
    }

    @Test
    void aServerWithoutTlsIsNotUsedWhenItIsWanted() throws OperationException {
        try (Postfix postfix = Postfix.accepting("anna")) {
            assertEquals(Reason.NOT_PROTECTED, failure(server("localhost", postfix.port(), Protection.START_TLS)));
            assertEquals(Reason.NOT_PROTECTED, failure(server("localhost", postfix.port(), Protection.TLS)));
        }
    }

    @Test
    void aServerThatWantsNoUserRefusesOne() throws OperationException {
        try (Postfix postfix = Postfix.withCertificate(TestCertificates.of(CertificateKind.VALID), "anna");
                Secret password = Secret.of("geheim".toCharArray())) {
            MailServer server = new MailServer("localhost", postfix.port(), Protection.START_TLS,
                    Optional.of(TestCertificates.authority().toString()), "anna", "admin@example.com", 60,
                    Duration.ofSeconds(20));
            MailFailedException refused = assertThrows(MailFailedException.class,
                    () -> new AngusMailer().open(server, password, new Cancellation()));
            assertEquals(Reason.AUTHENTICATION, refused.reason());
            assertFalse(refused.explanation().toString().contains("geheim"));
        }
    }

    @Test
    void aServerThatIsDownOrHangsIsToldApart() throws OperationException {
        assertEquals(Reason.UNREACHABLE, failure(impatient(Ports.free(), Protection.NONE)));
        assertEquals(Reason.UNREACHABLE, failure(server("no-such-host.invalid", 25, Protection.NONE)));
        try (Postfix postfix = Postfix.accepting("anna")) {
            postfix.pause();
            assertEquals(Reason.TIMEOUT, failure(impatient(postfix.port(), Protection.NONE)));
            postfix.resume();
            try (MailSession session = open(server("127.0.0.1", postfix.port(), Protection.NONE))) {
                postfix.stop();
                MailFailedException lost = assertThrows(MailFailedException.class,
                        () -> session.send(message("anna@example.com", "x", "y")));
                assertFalse(lost.isAboutRecipient());
            }
            postfix.start();
            try (MailSession session = open(server("127.0.0.1", postfix.port(), Protection.NONE))) {
                session.send(message("anna@example.com", "x", "y"));
            }
            assertEquals(1, postfix.await("anna", 1).size());
        }
        for (Garbage garbage : Garbage.values()) {
            try (GarbageServer server = GarbageServer.start(garbage)) {
                Reason reason = failure(impatient(server.port(), Protection.NONE));
                assertTrue(reason == Reason.LOST || reason == Reason.TIMEOUT, garbage + ": " + reason);
            }
        }
    }

    @Test
    void cancellingEndsAWaitAtOnce() throws OperationException {
        try (Postfix postfix = Postfix.accepting("anna")) {
            postfix.pause();
            Cancellation cancellation = new Cancellation();
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> assertThrows(
                    OperationCancelledException.class, () -> new AngusMailer()
                            .open(server("127.0.0.1", postfix.port(), Protection.NONE), NONE, cancellation)));
            Await.until(() -> Thread.getAllStackTraces().values().stream().flatMap(Arrays::stream)
                    .anyMatch(frame -> frame.getClassName().endsWith("SMTPTransport")), Duration.ofSeconds(10),
                    "it waits for the greeting");
            cancellation.request();
            waiting.join();
            postfix.resume();
        }
    }
}
