// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.smtp.SmtpFailedException.Reason;
import org.poststation.smtp.SmtpLine.Kind;
import org.poststation.testkit.net.Ports;
import org.poststation.testkit.postfix.Postfix;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.TestCertificates;
import org.poststation.tls.CertificateFault;

/** Dialogues with a real Postfix. */
@Timeout(120)
class PostfixDialogueTest {

    private static Postfix postfix;

    @BeforeAll
    static void start() {
        postfix = Postfix.withCertificate(TestCertificates.of(CertificateKind.VALID), "bert");
    }

    @AfterAll
    static void stop() {
        postfix.close();
    }

    private static SmtpTarget trusted(Security security) {
        return new SmtpTarget("127.0.0.1", postfix.port(), security,
                Optional.of(TestCertificates.authority().toString()), SmtpTarget.USUAL_PATIENCE);
    }

    @Test
    void aMessageArrivesAndEveryLineIsKept() {
        Transcript said = Dialogues.run(Dialogues.message(trusted(Security.START_TLS),
                "Subject: by hand\n\n.a dot begins this line\rand a bare carriage return ended it\n.\nend",
                "bert@example.com"));
        assertTrue(said.isClean(), said::toString);
        assertEquals(List.of("CONNECT", "EHLO", "STARTTLS", "EHLO", "MAIL anna@example.org", "RCPT bert@example.com",
                "DATA", "MESSAGE", "QUIT"), said.steps().stream().map(step -> step.step().name()).toList());
        String arrived = postfix.await("bert", 1).getFirst();
        assertTrue(arrived.contains("\n.a dot begins this line\nand a bare carriage return ended it\n.\nend"), arrived);
        assertTrue(said.lines().stream().anyMatch(line -> line.kind() == Kind.SENT
                && line.text().startsWith("MAIL FROM:<anna@example.org> SIZE=")), said::toString);
        assertTrue(said.lines().stream().anyMatch(line -> line.kind() == Kind.RECEIVED
                && line.text().startsWith("220 mail.example.com")));
        for (int at = 1; at < said.lines().size(); at++) {
            assertFalse(said.lines().get(at).at().isBefore(said.lines().get(at - 1).at()));
        }
    }

    @Test
    void theCertificateIsTold() {
        Transcript said = Dialogues.run(Dialogues.probe(trusted(Security.OFFERED), "bert@example.com"));
        TlsReport tls = said.tls().orElseThrow();
        assertEquals(List.of(), tls.faults());
        assertEquals(TestCertificates.of(CertificateKind.VALID).fingerprint(), tls.certificate().fingerprint());
        assertTrue(tls.protocol().startsWith("TLSv1."), tls::toString);
        assertTrue(tls.certificate().names().contains("localhost"));
        assertTrue(said.lines().stream().anyMatch(line -> line.kind() == Kind.NOTE
                && line.text().contains("proves")), said::toString);
        Transcript stranger = Dialogues.run(Dialogues.probe(Dialogues.target(postfix.port(), Security.OFFERED)));
        assertEquals(List.of(CertificateFault.Kind.UNKNOWN_ISSUER),
                stranger.tls().orElseThrow().faults().stream().map(CertificateFault::kind).toList());
    }

    @Test
    void encryptedFromTheFirstByte() {
        Transcript said = Dialogues.run(Dialogues.probe(trusted(Security.TLS).at("127.0.0.1", postfix.securePort()),
                "bert@example.com"));
        assertTrue(said.isClean(), said::toString);
        assertEquals(List.of(), said.tls().orElseThrow().faults());
        List<String> lines = said.lines().stream().map(SmtpLine::text).toList();
        String place = "127.0.0.1:" + postfix.securePort();
        assertEquals("Connected to " + place + " (" + place + ")", lines.getFirst());
        assertTrue(lines.get(1).contains("TLSv1."), said::toString);
        assertTrue(lines.stream().noneMatch(line -> line.startsWith("STARTTLS")), said::toString);
        assertTrue(said.steps().getFirst().reply().isPositive());
    }

    @Test
    void whatTheServerCanDoIsRead() {
        Capabilities capabilities = Dialogues.run(Dialogues.probe(Dialogues.target(postfix.port(), Security.NONE)))
                .capabilities();
        assertTrue(capabilities.has("STARTTLS") && capabilities.has("SMTPUTF8"), capabilities::toString);
        assertEquals("10240000", capabilities.extensions().get("SIZE").getFirst());
    }

    @Test
    void recipientsAreProbedAndNothingIsSent() {
        Transcript said = Dialogues.run(Dialogues.probe(Dialogues.target(postfix.port(), Security.NONE),
                "nobody@example.com", "bert@example.com", "ürsula@example.com"));
        List<StepResult> recipients = said.steps().stream().filter(step -> step.step().kind() == Step.Kind.RCPT)
                .toList();
        assertEquals(550, recipients.get(0).reply().code());
        assertEquals("5.1.1", recipients.get(0).reply().enhancedStatus());
        assertEquals(250, recipients.get(1).reply().code());
        assertEquals(550, recipients.get(2).reply().code());
        assertEquals(Step.Kind.QUIT, said.steps().getLast().step().kind());
        assertTrue(said.lines().stream().noneMatch(line -> line.text().startsWith("DATA")));
        assertEquals("nobody@example.com", said.refused().orElseThrow().step().subject());
    }

    @Test
    void stepByStep() throws OperationException {
        List<SmtpLine> told = new ArrayList<>();
        try (SmtpDialogue dialogue = new SmtpDialogue(
                Dialogues.message(Dialogues.target(postfix.port(), Security.NONE), "x", "nobody@example.com"),
                Dialer.direct(), told::add, new Cancellation())) {
            assertEquals(Step.Kind.CONNECT, dialogue.next().orElseThrow().kind());
            assertEquals(0, told.size());
            assertEquals(220, dialogue.step().reply().code());
            assertEquals(Step.Kind.EHLO, dialogue.next().orElseThrow().kind());
            dialogue.step();
            dialogue.step();
            assertEquals("nobody@example.com", dialogue.next().orElseThrow().subject());
            assertEquals(550, dialogue.step().reply().code());
            assertEquals(Step.Kind.QUIT, dialogue.next().orElseThrow().kind(), "nobody is left to send it to");
            assertEquals(221, dialogue.step().reply().code());
            assertTrue(dialogue.next().isEmpty());
            assertThrows(NoSuchElementException.class, dialogue::step);
            assertEquals(told, dialogue.transcript().lines());
        }
    }

    @Test
    void whereNobodyListens() {
        Transcript said = Dialogues.run(Dialogues.probe(Dialogues.target(Ports.free(), Security.NONE)));
        assertEquals(Reason.REFUSED, Dialogues.reason(said));
        SmtpTarget nowhere = SmtpTarget.of("no-such-host.invalid", 25, Security.NONE);
        assertEquals(Reason.UNKNOWN_NAME, Dialogues.reason(Dialogues.run(Dialogues.probe(nowhere))));
    }

    @Test
    void aServerThatHangsEndsWithTheDeadline() {
        postfix.pause();
        try {
            Transcript said = Dialogues.run(Dialogues.patient(
                    Dialogues.probe(Dialogues.target(postfix.port(), Security.NONE)), Duration.ofMillis(300)));
            assertEquals(Reason.TIMEOUT, Dialogues.reason(said));
        } finally {
            postfix.resume();
        }
    }

    @Test
    void comparedWithItselfNothingDiffers() {
        SmtpRequest request = Dialogues.probe(Dialogues.target(postfix.port(), Security.NONE), "bert@example.com");
        Comparison same = Comparison.of(Dialogues.run(request), Dialogues.run(request));
        assertTrue(same.isSame(), same::toString);
        Comparison other = Comparison.of(Dialogues.run(request),
                Dialogues.run(Dialogues.probe(trusted(Security.START_TLS), "bert@example.com")));
        assertFalse(other.isSame());
        assertTrue(other.rows().stream().anyMatch(row -> row.step().equals("STARTTLS") && row.left().isEmpty()
                && !row.isSame()), other::toString);
    }
}
