// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Logs in by PLAIN (RFC 4616), LOGIN or CRAM-MD5 (RFC 2195), in this order. */
final class Authentication {

    private static final List<String> KNOWN = List.of("PLAIN", "LOGIN", "CRAM-MD5");
    private static final String CANCEL = "*";

    private final Wire wire;
    private final String user;
    private final byte[] password;

    private Authentication(Wire wire, SmtpLogin login) {
        this.wire = wire;
        user = login.user();
        char[] characters = login.password().characters();
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        password = new byte[encoded.remaining()];
        encoded.get(password);
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(characters, '\0');
    }

    /** The first of the known ways that a server offers. */
    static Optional<String> mechanism(Capabilities capabilities) {
        return KNOWN.stream().filter(capabilities.mechanisms()::contains).findFirst();
    }

    /** Logs in. Blocking. The password is told to nobody but the server, also when the server repeats it. */
    static SmtpReply logIn(Wire wire, SmtpLogin login, String mechanism) throws IOException {
        Authentication authentication = new Authentication(wire, login);
        try {
            return authentication.logIn(mechanism);
        } finally {
            wire.hide(List.of());
            Arrays.fill(authentication.password, (byte) 0);
        }
    }

    private SmtpReply logIn(String mechanism) throws IOException {
        String plain = encode(("\0" + user + "\0").getBytes(StandardCharsets.UTF_8), password);
        String alone = encode(password);
        wire.hide(Stream.of(plain, alone, new String(password, StandardCharsets.UTF_8))
                .filter(secret -> !secret.isEmpty()).toList());
        SmtpReply reply = switch (mechanism) {
            case "PLAIN" -> wire.ask("AUTH PLAIN " + plain);
            case "LOGIN" -> then(then(wire.ask("AUTH LOGIN"), encode(user.getBytes(StandardCharsets.UTF_8))), alone);
            default -> {
                SmtpReply challenge = wire.ask("AUTH CRAM-MD5");
                yield challenge.code() == SmtpReply.CONTINUE ? wire.ask(response(challenge.text())) : challenge;
            }
        };
        return reply.code() == SmtpReply.CONTINUE ? wire.ask(CANCEL) : reply;
    }

    /** Goes on where the server waits for more. */
    private SmtpReply then(SmtpReply before, String word) throws IOException {
        return before.code() == SmtpReply.CONTINUE ? wire.ask(word) : before;
    }

    private String response(String challenge) {
        try {
            Mac mac = Mac.getInstance("HmacMD5");
            mac.init(new SecretKeySpec(password.length == 0 ? new byte[1] : password, "HmacMD5"));
            byte[] digest = mac.doFinal(Base64.getDecoder().decode(challenge.strip()));
            return encode((user + ' ' + HexFormat.of().formatHex(digest)).getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException noBase64) {
            return CANCEL;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String encode(byte[]... parts) {
        byte[] all = new byte[Stream.of(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        String encoded = Base64.getEncoder().encodeToString(all);
        Arrays.fill(all, (byte) 0);
        return encoded;
    }
}
