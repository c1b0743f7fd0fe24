// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.text;

/** Writes a text that {@link SectionedText} reads. */
public final class SectionWriter {

    private final String section;
    private final StringBuilder text;

    /**
     * @param title what the text holds, one line
     * @param version of the format
     * @param section name of each section
     */
    public SectionWriter(String title, int version, String section) {
        this.section = section;
        text = new StringBuilder("# " + title + "\nversion = " + version + '\n');
    }

    /** Begins a section. */
    public void begin() {
        text.append("\n[").append(section).append("]\n");
    }

    /** Adds a value to the section. */
    public void line(String key, String value) {
        text.append(EscapedText.encode(key).replace("=", "\\=")).append(" = ").append(EscapedText.encode(value))
                .append('\n');
    }

    /** The text so far. */
    @Override
    public String toString() {
        return text.toString();
    }
}
