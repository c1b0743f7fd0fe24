// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.change;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.change.DirectoryChange.AddEntry;
import org.poststation.directory.change.DirectoryChange.DeleteEntry;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.password.SecretAttributes;

/** Writes changes as LDIF (RFC 2849). */
final class LdifWriter {

    private static final int LINE = 76;

    private final StringBuilder out = new StringBuilder();

    private LdifWriter() {}

    static String write(ChangePlan plan) {
        LdifWriter writer = new LdifWriter();
        plan.changes().forEach(planned -> writer.change(planned.change()));
        return writer.out.toString();
    }

    /** The beginning of the plan's text; stops writing as soon as there is more than that. */
    static String write(ChangePlan plan, int most) {
        LdifWriter writer = new LdifWriter();
        for (PlannedChange planned : plan.changes()) {
            writer.change(planned.change());
            if (writer.out.length() > most) {
                return writer.out.substring(0, most) + "\n\u2026";
            }
        }
        return writer.out.toString();
    }

    private void change(DirectoryChange change) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        value("dn", AttributeValue.of(change.dn().toString()));
        switch (change) {
            case AddEntry add -> add(add.entry());
            case ModifyEntry modify -> modify(modify.modifications());
            case DeleteEntry delete -> line("changetype: delete");
            case RenameEntry rename -> rename(rename);
        }
    }

    private void add(DirectoryEntry entry) {
        line("changetype: add");
        entry.attributes().forEach(attribute -> attribute.values().forEach(value -> value(attribute.name(), value)));
    }

    private void modify(List<Modification> modifications) {
        line("changetype: modify");
        for (Modification modification : modifications) {
            if (SecretAttributes.contains(modification.attribute())) {
                // without its value the modification would remove the password if somebody applied the text
                line("# " + modification.type().name().toLowerCase(Locale.ROOT) + ": " + modification.attribute()
                        + " (not shown)");
                continue;
            }
            line(modification.type().name().toLowerCase(Locale.ROOT) + ": " + modification.attribute());
            modification.values().forEach(value -> value(modification.attribute(), value));
            line("-");
        }
    }

    private void rename(RenameEntry rename) {
        line("changetype: modrdn");
        value("newrdn", AttributeValue.of(rename.newRdn().toString()));
        line("deleteoldrdn: 1");
        rename.newSuperior().ifPresent(superior -> value("newsuperior", AttributeValue.of(superior.toString())));
    }

    private void value(String name, AttributeValue value) {
        if (SecretAttributes.contains(name)) {
            line("# " + name + ": (not shown)");
            return;
        }
        boolean safe = value.text().filter(LdifWriter::isSafe).isPresent();
        fold(safe ? name + ": " + value : name + ":: " + Base64.getEncoder().encodeToString(value.bytes()));
        if (!safe) {
            value.text().filter(LdifWriter::isReadable).ifPresent(text -> line("# " + name + ": " + text));
        }
    }

    /** Whether the text may stand in LDIF as it is (RFC 2849, SAFE-STRING, and no space at the end). */
    private static boolean isSafe(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        boolean safeStart = first != ' ' && first != ':' && first != '<';
        return safeStart && !text.endsWith(" ") && text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }

    private static boolean isReadable(String text) {
        return text.codePoints().noneMatch(LdifWriter::isHidden)
                && text.getBytes(StandardCharsets.UTF_8).length < LINE;
    }

    /** Whether a reader could be misled: characters that steer, break lines or turn the direction of the text. */
    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private void fold(String text) {
        for (int from = 0; from < text.length() || from == 0;) {
            int room = from == 0 ? LINE : LINE - 1;
            int to = Math.min(text.length(), from + room);
            line((from == 0 ? "" : " ") + text.substring(from, to));
            from = to;
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
