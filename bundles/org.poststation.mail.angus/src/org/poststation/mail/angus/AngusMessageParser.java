// SPDX-License-Identifier: EPL-2.0
package org.poststation.mail.angus;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;

import org.osgi.service.component.annotations.Component;
import org.poststation.operation.OperationException;
import org.poststation.queue.MessageParser;
import org.poststation.queue.ParsedMessage;

/** Takes messages apart with Jakarta Mail. */
@Component
public final class AngusMessageParser implements MessageParser {

    private static final int DEEPEST = 20;
    private static final int MOST_PARTS = 200;

    @Override
    public ParsedMessage parse(String source) {
        try {
            return LibraryLoader.call(() -> {
                MimeMessage message = new MimeMessage(Session.getInstance(new Properties()),
                        new ByteArrayInputStream(source.getBytes(StandardCharsets.UTF_8)));
                List<ParsedMessage.Part> parts = new ArrayList<>();
                add(message, parts, 0);
                return new ParsedMessage(headers(message), parts);
            });
        } catch (MessagingException | OperationException broken) {
            System.getLogger(AngusMessageParser.class.getName()).log(System.Logger.Level.DEBUG, "no message", broken);
            return new ParsedMessage(List.of(), List.of(new ParsedMessage.Part("text/plain", "", source.length(),
                    Optional.of(source))));
        }
    }

    private static List<ParsedMessage.Header> headers(MimeMessage message) throws MessagingException {
        List<ParsedMessage.Header> headers = new ArrayList<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.add(new ParsedMessage.Header(header.getName(), decoded(header.getValue())));
        }
        return headers;
    }

    private static String decoded(String value) {
        String unfolded = MimeUtility.unfold(value);
        try {
            return MimeUtility.decodeText(unfolded);
        } catch (UnsupportedEncodingException unknown) {
            return unfolded;
        }
    }

    /** Adds the leaves; what can't be taken apart is one. */
    private static void add(Part part, List<ParsedMessage.Part> parts, int depth) throws MessagingException {
        if (parts.size() >= MOST_PARTS) {
            return;
        }
        try {
            if (depth < DEEPEST && part.isMimeType("multipart/*")) {
                Multipart several = new MimeMultipart(part.getDataHandler().getDataSource());
                for (int i = 0; i < several.getCount(); i++) {
                    add(several.getBodyPart(i), parts, depth + 1);
                }
                return;
            }
        } catch (MessagingException broken) {
            parts.add(new ParsedMessage.Part(type(part), "", part.getSize(), text(part)));
            return;
        }
        boolean isText = part.isMimeType("text/*") && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        parts.add(new ParsedMessage.Part(type(part), name(part), part.getSize(),
                isText ? text(part) : Optional.empty()));
    }

    private static String type(Part part) throws MessagingException {
        return part.getContentType().replaceFirst(";(?s).*", "").strip().toLowerCase(Locale.ROOT);
    }

    private static String name(Part part) {
        try {
            return part.getFileName() == null ? "" : decoded(part.getFileName());
        } catch (MessagingException broken) {
            return "";
        }
    }

    /** Its text; in an unknown character set each byte is one character, so that nothing is lost. */
    private static Optional<String> text(Part part) {
        try (InputStream decoded = part.getInputStream()) {
            return Optional.of(new String(decoded.readAllBytes(), charset(part)));
        } catch (IOException | MessagingException undecodable) {
            return Optional.empty();
        }
    }

    /** What {@link #parse} has made bytes of when nothing else is said. */
    private static Charset charset(Part part) throws MessagingException {
        String said = new ContentType(part.getContentType()).getParameter("charset");
        try {
            return said == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(said));
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
