// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.poststation.profile.InvalidProfileTextException;

/**
 * Reads a text of sections, one for each profile. A value keeps line breaks, tabs, backslashes and spaces at its ends
 * by a backslash. Lines that begin with {@code #} are comments.
 */
public final class SectionedText {

    private final String version;
    private final String header;
    private final Predicate<String> isKey;
    private final List<Section> sections = new ArrayList<>();
    private boolean isVersionRead;

    /**
     * @param version of the format that is understood
     * @param section name of each section
     * @param isKey which keys may stand in one
     */
    public SectionedText(int version, String section, Predicate<String> isKey) {
        this.version = Integer.toString(version);
        this.header = '[' + section + ']';
        this.isKey = isKey;
    }

    /**
     * The sections of a text in its order. For one text only.
     *
     * @throws InvalidProfileTextException naming the line; nothing of the text is to be used then
     */
    public List<Section> read(String text) throws InvalidProfileTextException {
        List<String> lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            String line = lines.get(index).stripLeading();
            if (!line.isBlank() && !line.startsWith("#")) {
                read(line, index + 1);
            }
        }
        if (!isVersionRead) {
            throw new InvalidProfileTextException("NO_VERSION", Math.max(1, lines.size()), "");
        }
        return sections;
    }

    private void read(String line, int number) throws InvalidProfileTextException {
        if (!isVersionRead) {
            readVersion(line, number);
        } else if (line.strip().equals(header)) {
            sections.add(new Section(number));
        } else {
            readValue(line, number);
        }
    }

    private void readVersion(String line, int number) throws InvalidProfileTextException {
        String[] parts = line.split("=", 2);
        if (parts.length < 2 || !parts[0].strip().equals("version")) {
            throw new InvalidProfileTextException("NO_VERSION", number, "");
        }
        if (!parts[1].strip().equals(version)) {
            throw new InvalidProfileTextException("UNKNOWN_VERSION", number, parts[1].strip());
        }
        isVersionRead = true;
    }

    private void readValue(String line, int number) throws InvalidProfileTextException {
        int equals = EscapedText.find(line, '=');
        if (equals < 0 || sections.isEmpty()) {
            throw new InvalidProfileTextException("NO_EQUALS", number, line);
        }
        String key = EscapedText.decode(line.substring(0, equals), number);
        if (!isKey.test(key)) {
            throw new InvalidProfileTextException("UNKNOWN_KEY", number, key);
        }
        if (!sections.getLast().add(key, EscapedText.decode(line.substring(equals + 1), number), number)) {
            throw new InvalidProfileTextException("REPEATED_KEY", number, key);
        }
    }
}
