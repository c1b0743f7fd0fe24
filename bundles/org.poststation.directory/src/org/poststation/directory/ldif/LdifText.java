// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.DirectoryEntry.Attribute;
import org.poststation.directory.Dn;
import org.poststation.directory.change.DirectoryChange;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.change.DirectoryChange.SetPassword;
import org.poststation.directory.change.Modification;
import org.poststation.directory.ldif.LdifStyle.Secrets;
import org.poststation.directory.password.SecretAttributes;

/** Puts records into lines. */
final class LdifText {

    /** A character of UTF-16 takes at most so many bytes in UTF-8. */
    private static final int BYTES_PER_CHARACTER = 3;

    private final LdifLines lines = new LdifLines();
    private final LdifStyle style;
    private boolean needsBlank;

    LdifText(LdifStyle style) {
        this.style = style;
    }

    void version() {
        lines.line("version: 1");
        needsBlank = true;
    }

    void comment(String comment) {
        separate();
        comment.lines().forEach(line -> lines.line("# " + line));
    }

    void content(DirectoryEntry entry) {
        begin(entry.dn());
        attributes(entry);
        needsBlank = true;
    }

    void change(DirectoryChange change) {
        begin(change.dn());
        switch (change) {
            case AddEntry add -> {
                lines.line("changetype: add");
                attributes(add.entry());
            }
            case ModifyEntry modify -> modify(modify.modifications());
            case DeleteEntry delete -> lines.line("changetype: delete");
            case RenameEntry rename -> rename(rename);
            case SetPassword password -> lines.line("# password: set by the server (RFC 3062), not shown");
        }
        needsBlank = true;
    }

    /** Whether there is more than so many characters; may be sure of it late. */
    boolean hasMoreThan(int characters) {
        return lines.size() > (long) BYTES_PER_CHARACTER * characters;
    }

    void sendTo(OutputStream out) throws IOException {
        lines.sendTo(out);
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    private void begin(Dn dn) {
        separate();
        name("dn", dn.toString());
    }

    private void separate() {
        if (needsBlank) {
            lines.line("");
            needsBlank = false;
        }
    }

    private void attributes(DirectoryEntry entry) {
        for (Attribute attribute : entry.attributes()) {
            if (isShown(attribute.name())) {
                attribute.values().forEach(value -> value(attribute.name(), value));
            } else if (style.secrets() == Secrets.MASKED) {
                attribute.values().forEach(value -> lines.line("# " + attribute.name() + ": (not shown)"));
            }
        }
    }

    private void modify(List<Modification> modifications) {
        lines.line("changetype: modify");
        for (Modification modification : modifications) {
            String step = modification.type().name().toLowerCase(Locale.ROOT) + ": " + modification.attribute();
            if (isShown(modification.attribute())) {
                lines.line(step);
                modification.values().forEach(value -> value(modification.attribute(), value));
                lines.line("-");
            } else if (style.secrets() == Secrets.MASKED) {
                // without its value the modification would remove the password if somebody applied the text
                lines.line("# " + step + " (not shown)");
            }
        }
    }

    private void rename(RenameEntry rename) {
        lines.line("changetype: modrdn");
        name("newrdn", rename.newRdn().toString());
        lines.line("deleteoldrdn: " + (rename.deleteOldRdn() ? 1 : 0));
        rename.newSuperior().ifPresent(superior -> name("newsuperior", superior.toString()));
    }

    private boolean isShown(String attribute) {
        return style.secrets() == Secrets.WRITTEN || !SecretAttributes.contains(attribute);
    }

    private void name(String field, String dn) {
        value(field, AttributeValue.of(dn));
    }

    private void value(String name, AttributeValue value) {
        boolean plain = lines.value(name, value.bytes());
        if (!plain && style.readable()) {
            value.text().filter(LdifText::isReadable).ifPresent(text -> lines.line("# " + name + ": " + text));
        }
    }

    private static boolean isReadable(String text) {
        return text.codePoints().noneMatch(LdifText::isHidden)
                && text.getBytes(StandardCharsets.UTF_8).length < LdifLines.LONGEST;
    }

    /** Whether a reader could be misled: characters that steer, break lines or turn the direction of the text. */
    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
