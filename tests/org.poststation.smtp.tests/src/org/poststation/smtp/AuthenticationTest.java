// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.smtp.SmtpFailedException.Reason;
import org.poststation.testkit.net.ScriptedServer;

/** Logging in, and that nobody sees the password. */
@Timeout(60)
class AuthenticationTest {

    private static final String USER = "anna@example.org";
    private static final String PASSWORD = "tim & struppi, 3 Äpfel";

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes the right answers only, and repeats whatever it is told. */
    private static ScriptedServer server(String mechanism) {
        String plain = "AUTH PLAIN " + base64("\0" + USER + "\0" + PASSWORD);
        return ScriptedServer.start(Dialogues.GREETING, line -> {
            if (line.equals(plain) || line.equals(base64(PASSWORD))) {
                return "235 2.7.0 welcome, you said " + line + "\r\n";
            }
            return line.equals("AUTH LOGIN")
                    ? "334 " + base64("Username:") + "\r\n"
                    : line.equals(base64(USER))
                            ? "334 " + base64("Password:") + "\r\n"
                            : Dialogues.answer(line, word -> switch (word) {
                                case "EHLO" -> "250-mx\r\n250 AUTH " + mechanism + "\r\n";
                                case "AUTH" -> "535 5.7.8 no, not " + line + "\r\n";
                                case "MAIL", "RCPT", "QUIT" -> null;
                                default -> "500 what is " + line + "\r\n";
                            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "LOGIN", "XOAUTH2 LOGIN PLAIN"})
    void logsInAndMasksThePassword(String mechanisms) {
        try (ScriptedServer server = server(mechanisms)) {
            Transcript said = Dialogues
                    .run(Dialogues.withLogin(Dialogues.target(server.port(), Security.NONE), USER, PASSWORD));
            assertTrue(said.isClean(), said::toString);
            String all = said.toString();
            assertFalse(all.contains(base64(PASSWORD)) || all.contains(base64("\0" + USER + "\0" + PASSWORD)), all);
            assertTrue(all.contains(SmtpLine.MASKED), all);
        }
    }

    @Test
    void cramMd5AnswersTheChallenge() {
        // the example of RFC 2195 section 2
        try (ScriptedServer server = ScriptedServer.start(Dialogues.GREETING,
                line -> line.equals("AUTH CRAM-MD5")
                        ? "334 " + base64("<1896.697170952@postoffice.reston.mci.net>") + "\r\n"
                        : line.equals(base64("tim b913a602c7eda7a495b4e6e7334d3890"))
                                ? "235 ok\r\n"
                                : Dialogues.answer(line, word -> switch (word) {
                                    case "EHLO" -> "250-mx\r\n250 AUTH CRAM-MD5\r\n";
                                    case "MAIL", "RCPT", "QUIT" -> null;
                                    default -> "535 no\r\n";
                                }))) {
            Transcript said = Dialogues.run(
                    Dialogues.withLogin(Dialogues.target(server.port(), Security.NONE), "tim", "tanstaaftanstaaf"));
            assertTrue(said.isClean(), said::toString);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PLAIN", "LOGIN", "CRAM-MD5"})
    void aServerThatAsksForeverIsTold(String mechanism) {
        try (ScriptedServer server = ScriptedServer.start(Dialogues.GREETING, line -> Dialogues.answer(line,
                word -> switch (word) {
                    case "EHLO" -> "250-mx\r\n250 AUTH " + mechanism + "\r\n";
                    case "*" -> "501 5.7.0 cancelled\r\n";
                    case "QUIT" -> null;
                    default -> "334 no base64!\r\n";
                }))) {
            Transcript said = Dialogues
                    .run(Dialogues.withLogin(Dialogues.target(server.port(), Security.NONE), USER, PASSWORD));
            assertEquals("5.7.0", said.refused().orElseThrow().reply().enhancedStatus(), said::toString);
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        try (ScriptedServer server = server("PLAIN")) {
            Transcript said = Dialogues
                    .run(Dialogues.withLogin(Dialogues.target(server.port(), Security.NONE), USER, "wrong"));
            assertEquals("5.7.8", said.refused().orElseThrow().reply().enhancedStatus());
            assertFalse(said.toString().contains(base64("\0" + USER + "\0wrong")), said::toString);
            assertTrue(said.steps().stream().noneMatch(step -> step.step().kind() == Step.Kind.MAIL));
        }
    }

    @Test
    void noKnownMechanism() {
        try (ScriptedServer server = server("GSSAPI NTLM")) {
            assertEquals(Reason.NO_MECHANISM, Dialogues.reason(Dialogues
                    .run(Dialogues.withLogin(Dialogues.target(server.port(), Security.NONE), USER, PASSWORD))));
        }
    }

    /** A connection of which nobody knows where it leads. */
    private static final class Elsewhere extends Socket {

        private final Socket way;

        Elsewhere(Socket way) {
            this.way = way;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return way.getInputStream();
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return way.getOutputStream();
        }

        @Override
        public void close() throws IOException {
            way.close();
        }
    }

    /** Over a connection that leaves this computer, as far as the dialogue knows. */
    @Test
    void nothingIsSentWhereOthersCouldReadIt() throws OperationException {
        try (ScriptedServer server = server("PLAIN")) {
            Dialer far = (host, port, patience, cancellation) -> new Elsewhere(
                    Dialer.direct().dial(host, port, patience, cancellation));
            Transcript said = new SmtpProbe(
                    Dialogues.withLogin(Dialogues.target(server.port(), Security.NONE), USER, PASSWORD), far,
                    line -> {}).run(Progress.silent());
            assertEquals(Reason.PASSWORD_UNSAFE, Dialogues.reason(said));
            assertEquals(List.of("EHLO console.example.org"), server.received());
        }
    }
}
