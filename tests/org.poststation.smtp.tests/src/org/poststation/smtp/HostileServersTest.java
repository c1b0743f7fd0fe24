// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.smtp.SmtpFailedException.Reason;
import org.poststation.smtp.SmtpLine.Kind;
import org.poststation.testkit.net.ScriptedServer;

/** Servers that do not do what they should. */
@Timeout(60)
class HostileServersTest {

    private static final Duration SHORT = Duration.ofMillis(400);

    private static ScriptedServer server(UnaryOperator<String> change) {
        return ScriptedServer.start(Dialogues.GREETING, line -> Dialogues.answer(line, change));
    }

    private static Transcript send(ScriptedServer server, Security security, Duration patience) {
        return Dialogues.run(Dialogues.patient(Dialogues.message(Dialogues.target(server.port(), security), "hello",
                "bert@example.org", "carl@example.org"), patience));
    }

    private static Transcript send(ScriptedServer server) {
        return send(server, Security.NONE, SmtpTarget.USUAL_PATIENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\n", "\u0016\u0003\u0001\u0002\n", "22 short\r\n", "999 no\r\n",
            "220-one\r\n250 other code\r\n", "220+plus\r\n"})
    void aGreetingThatIsNone(String greeting) {
        try (ScriptedServer server = ScriptedServer.start(greeting, line -> ScriptedServer.SILENCE)) {
            Transcript said = send(server);
            assertEquals(Reason.NOT_SMTP, Dialogues.reason(said));
            assertEquals(Kind.RECEIVED, said.lines().getLast().kind(), "what came is shown");
        }
    }

    @Test
    void aLineWithoutEnd() {
        try (ScriptedServer server = ScriptedServer.start("220 " + "x".repeat(1 << 20), line -> "")) {
            Transcript said = send(server);
            assertEquals(Reason.ENDLESS, Dialogues.reason(said));
            assertTrue(said.lines().getLast().text().length() < 5000);
        }
    }

    @Test
    void aReplyWithoutEnd() {
        try (ScriptedServer server = ScriptedServer.start("220-x\r\n".repeat(100_000), line -> "")) {
            assertEquals(Reason.ENDLESS, Dialogues.reason(send(server)));
        }
    }

    @Test
    void aReplyOfSeveralLinesAndWithoutText() {
        try (ScriptedServer server = server(word -> switch (word) {
            case "EHLO" -> "250-mx\r\n250-\r\n250-AUTH=LOGIN\r\n250-AUTH PLAIN LOGIN\r\n250-*odd*\r\n250 size\n";
            case "QUIT" -> "221\r\n";
            default -> null;
        })) {
            Transcript said = send(server);
            assertTrue(said.isClean(), said::toString);
            assertEquals(List.of("AUTH", "SIZE"), List.copyOf(said.capabilities().extensions().keySet()));
            assertEquals(List.of("LOGIN", "PLAIN"), said.capabilities().mechanisms());
        }
    }

    @ParameterizedTest
    @CsvSource({"EHLO,451 4.3.2,4.3.2", "MAIL,450 4.7.1,4.7.1", "RCPT,550 5.1.1,5.1.1", "DATA,452 4.3.1,4.3.1",
            ".,554 5.7.1,5.7.1"})
    void aRefusalIsAnAnswerAndIsFollowedByAFarewell(String word, String reply, String status) {
        try (ScriptedServer server = server(said -> said.equals(word) ? reply + " no\r\n" : null)) {
            Transcript said = send(server);
            assertTrue(said.failure().isEmpty(), said::toString);
            assertEquals(status, said.refused().orElseThrow().reply().enhancedStatus());
            assertEquals("QUIT", said.steps().getLast().step().name());
        }
    }

    @Test
    void aRefusedRecipientDoesNotHinderTheOther() {
        try (ScriptedServer server = ScriptedServer.start(Dialogues.GREETING,
                line -> line.contains("bert") ? "450 4.2.0 later\r\n" : Dialogues.answer(line, word -> null))) {
            Transcript said = send(server);
            assertTrue(said.steps().stream().anyMatch(step -> step.step().kind() == Step.Kind.MESSAGE));
            assertEquals("bert@example.org", said.refused().orElseThrow().step().subject());
        }
    }

    @Test
    void aServerThatKnowsOnlyHelo() {
        try (ScriptedServer server = server(word -> switch (word) {
            case "EHLO" -> "500 what?\r\n";
            case "HELO" -> "250 mx\r\n";
            default -> null;
        })) {
            Transcript said = send(server);
            assertTrue(said.isClean(), said::toString);
            assertTrue(server.received().contains("MAIL FROM:<anna@example.org>"), server.received()::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA", ".", "QUIT"})
    void cutInEachPhase(String word) {
        try (ScriptedServer server = server(said -> said.equals(word) ? ScriptedServer.CLOSE : null)) {
            assertEquals(Reason.LOST, Dialogues.reason(send(server)));
        }
    }

    @Test
    void cutBeforeTheGreetingAndWithinALine() {
        for (String greeting : List.of(ScriptedServer.CLOSE, "220 mx.exa")) {
            try (ScriptedServer server = ScriptedServer.start(greeting, line -> ScriptedServer.CLOSE)) {
                Reason reason = Dialogues.reason(send(server, Security.NONE, SHORT));
                assertEquals(greeting.equals(ScriptedServer.CLOSE) ? Reason.LOST : Reason.TIMEOUT, reason);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA", "QUIT"})
    void stalledInEachPhase(String word) {
        try (ScriptedServer server = server(said -> said.equals(word) ? ScriptedServer.SILENCE : null)) {
            assertEquals(Reason.TIMEOUT, Dialogues.reason(send(server, Security.NONE, SHORT)));
        }
    }

    @Test
    void theFarewellOfABusyServerIsItsAnswer() {
        try (ScriptedServer server = server(word -> word.equals("MAIL") ? "421 4.3.2 shutting down\r\n" : null)) {
            Transcript said = send(server);
            assertTrue(said.failure().isEmpty(), said::toString);
            assertEquals(SmtpReply.CLOSING, said.steps().getLast().reply().code());
        }
    }

    @Test
    void theOfferToEncryptIsRemovedOnTheWay() {
        try (ScriptedServer server = server(word -> null)) {
            Transcript said = send(server, Security.START_TLS, SmtpTarget.USUAL_PATIENCE);
            assertEquals(Reason.NO_STARTTLS, Dialogues.reason(said));
            assertFalse(server.received().stream().anyMatch(line -> line.startsWith("MAIL")));
            assertTrue(send(server, Security.OFFERED, SmtpTarget.USUAL_PATIENCE).isClean());
        }
    }

    @Test
    void encryptionIsRefused() {
        try (ScriptedServer server = server(word -> switch (word) {
            case "EHLO" -> "250-mx\r\n250 STARTTLS\r\n";
            case "STARTTLS" -> "454 4.7.0 TLS not available\r\n";
            default -> null;
        })) {
            assertEquals(Reason.NO_STARTTLS,
                    Dialogues.reason(send(server, Security.START_TLS, SmtpTarget.USUAL_PATIENCE)));
            Transcript said = send(server, Security.OFFERED, SmtpTarget.USUAL_PATIENCE);
            assertEquals("4.7.0", said.refused().orElseThrow().reply().enhancedStatus());
            assertEquals("QUIT", said.steps().getLast().step().name(), "as servers do, it goes on in plain text");
        }
    }

    @ParameterizedTest
    @CsvSource({"'220 go\r\n250 2.1.0 injected\r\n',INJECTED", "'220 go\r\n',TLS_FAILED"})
    void behindTheConsentToEncrypt(String answer, Reason reason) {
        try (ScriptedServer server = server(word -> switch (word) {
            case "EHLO" -> "250-mx\r\n250 STARTTLS\r\n";
            case "STARTTLS" -> answer;
            default -> "garbage\r\n";
        })) {
            Transcript said = send(server, Security.OFFERED, Duration.ofSeconds(2));
            Reason why = Dialogues.reason(said);
            assertTrue(why == reason || reason == Reason.TLS_FAILED && why == Reason.TIMEOUT, said::toString);
            assertFalse(server.received().stream().anyMatch(line -> line.startsWith("MAIL")));
        }
    }

    @Test
    void anAnswerBeforeItsQuestion() {
        try (ScriptedServer server = server(
                word -> word.equals("EHLO") ? "250 mx\r\n250 2.1.0 Ok\r\n250 2.1.5 Ok\r\n" : null)) {
            assertEquals(Reason.OUT_OF_STEP, Dialogues.reason(send(server)));
            assertFalse(server.received().stream().anyMatch(line -> line.startsWith("MAIL")));
        }
    }

    @Test
    void noCommandIsSmuggledIn() {
        for (String address : List.of("a@example.org>\r\nRCPT TO:<b@example.org", "a\n@example.org",
                "a\0@example.org")) {
            assertThrows(InvalidValueException.class, () -> new Envelope(address, List.of()));
            assertThrows(InvalidValueException.class, () -> new Envelope("", List.of(address)));
        }
    }

    @Test
    void anAddressBeyondAsciiNeedsAServerThatTakesIt() {
        try (ScriptedServer server = server(word -> null)) {
            assertEquals(Reason.NO_UTF8, Dialogues.reason(Dialogues
                    .run(Dialogues.probe(Dialogues.target(server.port(), Security.NONE), "ürsula@example.org"))));
        }
    }

    @Test
    void cancellingEndsIt() {
        Cancellation cancellation = new Cancellation();
        try (ScriptedServer server = server(word -> {
            cancellation.request();
            return ScriptedServer.SILENCE;
        }); SmtpDialogue dialogue = new SmtpDialogue(
                Dialogues.probe(Dialogues.target(server.port(), Security.NONE), "bert@example.org"), Dialer.direct(),
                line -> {}, cancellation)) {
            assertThrows(OperationCancelledException.class, () -> {
                dialogue.step();
                dialogue.step();
            });
            assertTrue(dialogue.next().isEmpty());
        }
    }
}
