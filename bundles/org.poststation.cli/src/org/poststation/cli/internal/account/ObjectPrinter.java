// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.poststation.cli.internal.format.Names;
import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.Reference;
import org.poststation.directory.password.PasswordText;
import org.poststation.directory.password.SecretAttributes;
import org.poststation.directory.password.StoredPassword;
import org.poststation.directory.schema.Field;
import org.poststation.platform.json.Json;

/** Prints one object with its fields. Passwords are never printed, not even hashed. */
final class ObjectPrinter {

    private static final int LABEL = 18;

    private final Output output;
    private final boolean withAttributes;

    /**
     * @param output where to
     * @param withAttributes whether with the attributes of the entries
     */
    ObjectPrinter(Output output, boolean withAttributes) {
        this.output = output;
        this.withAttributes = withAttributes;
    }

    /**
     * @param object what to print
     * @param references what points to it; null when it was not looked for
     * @param json whether as JSON
     */
    void print(MailObject object, List<Reference> references, boolean json) {
        if (json) {
            output.line(Json.line(json(object, references)));
        } else {
            text(object, references);
        }
    }

    private Map<String, Object> json(MailObject object, List<Reference> references) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", Names.of(object.kind()));
        line.put("address", object.address());
        line.put("dn", object.dn().toString());
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Field field : shown(object)) {
            fields.put(Names.key(field), FieldText.json(field, object.values()));
        }
        line.put("fields", fields);
        line.put("password", object.values().has(Field.PASSWORD) ? password(object) : null);
        Map<String, Object> unreadable = new LinkedHashMap<>();
        object.unreadable().forEach((field, raw) -> unreadable.put(Names.key(field), raw));
        line.put("unreadable", unreadable);
        if (references != null) {
            line.put("references", references.stream().map(ObjectPrinter::json).toList());
        }
        if (withAttributes) {
            line.put("entries", object.entries().stream().map(ObjectPrinter::json).toList());
        }
        return line;
    }

    private static Map<String, Object> password(MailObject object) {
        StoredPassword stored = StoredPassword.parse(object.values().text(Field.PASSWORD));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("scheme", stored.scheme());
        line.put("weakness", stored.weakness().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        line.put("locked", stored.locked());
        return line;
    }

    private static Map<String, Object> json(Reference reference) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", Names.of(reference.from().kind()));
        line.put("address", reference.from().address());
        line.put("field", Names.key(reference.field()));
        return line;
    }

    private static Map<String, Object> json(DirectoryEntry entry) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (DirectoryEntry.Attribute attribute : entry.attributes()) {
            if (!isSecret(attribute)) {
                attributes.put(attribute.name(), attribute.values().stream().map(ObjectPrinter::json).toList());
            }
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("dn", entry.dn().toString());
        line.put("attributes", attributes);
        return line;
    }

    /** A text, or an object that says that it is none. */
    private static Object json(AttributeValue value) {
        return value.text().<Object>map(text -> text)
                .orElseGet(() -> Map.of("base64", Base64.getEncoder().encodeToString(value.bytes())));
    }

    private void text(MailObject object, List<Reference> references) {
        output.line(Printable.text(object.address()) + " (" + Names.of(object.kind()) + ")");
        for (Field field : shown(object)) {
            if (field != Field.ADDRESS) {
                labelled(Names.of(field), FieldText.shown(field, object.values()));
            }
        }
        if (object.values().has(Field.PASSWORD)) {
            labelled("password", PasswordText.of(StoredPassword.parse(object.values().text(Field.PASSWORD))));
        }
        object.unreadable().forEach((field, raw) -> labelled(Names.of(field), raw + " (not readable)"));
        if (references != null) {
            references.forEach(reference -> labelled("points here", reference.from().address() + " ("
                    + Names.of(reference.from().kind()) + ", " + Names.of(reference.field()) + ")"));
        }
        labelled("dn", object.dn().toString());
        if (withAttributes) {
            object.entries().forEach(this::attributes);
        }
    }

    private void attributes(DirectoryEntry entry) {
        output.line("  entry " + Printable.text(entry.dn().toString()));
        for (DirectoryEntry.Attribute attribute : entry.attributes()) {
            for (AttributeValue value : attribute.values()) {
                String text = isSecret(attribute)
                        ? "(not shown)"
                        : value.text().orElseGet(() -> "(" + value.length() + " bytes, not text)");
                output.line("    " + Printable.text(attribute.name() + ": " + text));
            }
        }
    }

    private void labelled(String label, String text) {
        if (!text.isEmpty()) {
            output.line("  " + label + " ".repeat(Math.max(1, LABEL - label.length())) + Printable.text(text));
        }
    }

    private static List<Field> shown(MailObject object) {
        List<Field> fields = new ArrayList<>(object.values().fields());
        fields.remove(Field.PASSWORD);
        return fields;
    }

    private static boolean isSecret(DirectoryEntry.Attribute attribute) {
        return SecretAttributes.contains(attribute.name());
    }
}
