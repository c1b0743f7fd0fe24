// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.net;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What a {@link GarbageServer} says. */
public enum Garbage {
    /** Closes every connection as soon as it is accepted. */
    CLOSES_AT_ONCE(new byte[0], When.NEVER),
    /** Accepts and never says a word. */
    SILENT(new byte[0], When.ON_REQUEST),
    /** Answers each request with bytes that are no BER at all. */
    MALFORMED_BER(hex("ffffffff00112233445566778899aabbccddeeff"), When.ON_REQUEST),
    /** Announces an LDAP message of two gigabytes and goes silent: a client must not allocate it. */
    HUGE_LENGTH(hex("30847fffffff020101"), When.ON_REQUEST),
    /** Sends half of a bind response and then nothing, the connection stays open. */
    HALF_MESSAGE(hex("300c0201016107"), When.ON_REQUEST),
    /** A proper bind response, but to message 77, which was never sent. */
    WRONG_MESSAGE_ID(hex("300c02014d61070a010004000400"), When.ON_REQUEST),
    /** A proper LDAP message with a search entry where a bind response is due. */
    WRONG_RESPONSE(hex("300d02010164080404646e3d783000"), When.ON_REQUEST),
    /** A web server on this port. */
    HTTP(text("HTTP/1.1 400 Bad Request\r\nContent-Type: text/html\r\nConnection: keep-alive\r\n"
            + "Content-Length: 16\r\n\r\n<h1>Sorry</h1>\r\n"), When.ON_REQUEST),
    /** A mail server on this port, which greets first. */
    SMTP_GREETING(text("220 mail.example.org ESMTP\r\n"), When.GREETING);

    private enum When {
        NEVER, GREETING, ON_REQUEST
    }

    private final byte[] answer;
    private final When when;

    Garbage(byte[] answer, When when) {
        this.answer = answer;
        this.when = when;
    }

    byte[] answer() {
        return answer.clone();
    }

    boolean isClosedAtOnce() {
        return when == When.NEVER;
    }

    boolean isGreeting() {
        return when == When.GREETING;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
