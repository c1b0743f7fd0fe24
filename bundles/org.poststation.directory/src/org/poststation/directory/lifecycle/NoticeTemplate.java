// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.poststation.operation.OperationException;

/**
 * The message to owners in one language. As a text it has one line for each part, {@code Subject:}, {@code Expired:},
 * {@code Unused:}, {@code Never-used:}, {@code Deletion:} and {@code No-deletion:}, then an empty line and the body.
 * Placeholders: {@code {address} {name} {domain} {date}} in every part, and in the body {@code {reason}} for the
 * sentence of the reason and {@code {deletion}} for that about the deletion.
 *
 * @param language of the message
 * @param parts the sentences by their names
 * @param body the text
 */
public record NoticeTemplate(Language language, Map<Part, String> parts, String body) {

    /** The sentences beside the body. */
    public enum Part {
        /** The subject. */
        SUBJECT("Subject"),
        /** Why: the expiry date is over. */
        EXPIRED("Expired"),
        /** Why: not used for a while. */
        UNUSED("Unused"),
        /** Why: never used. */
        NEVER_USED("Never-used"),
        /** When the account will be deleted. */
        DELETION("Deletion"),
        /** The account will not be deleted. */
        NO_DELETION("No-deletion");

        private final String header;

        Part(String header) {
            this.header = header;
        }

        static Part of(Reason reason) {
            return switch (reason) {
                case EXPIRED -> EXPIRED;
                case UNUSED -> UNUSED;
                case NEVER_USED -> NEVER_USED;
            };
        }
    }

    /** Keeps an unchangeable copy. */
    public NoticeTemplate {
        parts = Map.copyOf(parts);
    }

    /** The template that comes with the console. */
    public static NoticeTemplate delivered(Language language) {
        try (InputStream in = NoticeTemplate.class.getResourceAsStream("notice-" + language.code() + ".txt")) {
            return parse(language, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | OperationException impossible) {
            throw new UncheckedIOException(new IOException(impossible));
        }
    }

    /**
     * Reads the text of a template.
     *
     * @throws OperationException naming the part that is missing
     */
    public static NoticeTemplate parse(Language language, String text) throws OperationException {
        String unified = text.replace("\r\n", "\n").replace('\r', '\n');
        int empty = unified.indexOf("\n\n");
        String head = empty < 0 ? unified : unified.substring(0, empty);
        Map<String, String> lines = head.lines().filter(line -> line.contains(":"))
                .collect(Collectors.toMap(line -> line.substring(0, line.indexOf(':')).strip(),
                        line -> line.substring(line.indexOf(':') + 1).strip(), (first, second) -> second,
                        LinkedHashMap::new));
        Map<Part, String> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            String sentence = lines.getOrDefault(part.header, "");
            if (sentence.isEmpty()) {
                throw new OperationException(
                        LifecycleWording.SENTENCES.explanation("template.part", "", part.header, language.code()));
            }
            parts.put(part, sentence);
        }
        String body = empty < 0 ? "" : unified.substring(empty + 2);
        if (body.isBlank()) {
            throw new OperationException(
                    LifecycleWording.SENTENCES.explanation("template.body", "", language.code()));
        }
        return new NoticeTemplate(language, parts, body);
    }

    /** The text that {@link #parse} reads. */
    public String write() {
        StringBuilder text = new StringBuilder();
        for (Part part : Part.values()) {
            text.append(part.header).append(": ").append(parts.get(part)).append('\n');
        }
        return text.append('\n').append(body).toString();
    }
}
