// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.account;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.directory.AttributeValue;
import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.KindMapping.Creation;

/** Fills the placeholders with which schema profiles describe new entries. */
final class Templates {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)\\}");

    private static final Pattern SEVERAL = Pattern.compile("\\s+\\|\\s+");

    private final Map<String, String> values;

    Templates(FieldValues object, Dn base, Clock clock) {
        String address = object.text(Field.ADDRESS);
        int at = address.lastIndexOf('@');
        String local = at < 0 ? address : address.substring(0, at);
        String whole = (object.text(Field.GIVEN_NAME) + ' ' + object.text(Field.SURNAME)).strip();
        String name = firstOf(object.text(Field.NAME), whole, local);
        this.values = Map.of("address", address, "local", local, "domain", address.substring(at + 1), "base",
                base.toString(), "name", name, "surname", firstOf(object.text(Field.SURNAME), name), "epoch",
                Long.toString(clock.instant().getEpochSecond()), "now",
                LocalDateTime.now(clock).format(DateTimeFormatter.ofPattern("yyyyMMddHHmm")));
    }

    /** The template with its placeholders filled; unknown ones stay. */
    String fill(String template) {
        return PLACEHOLDER.matcher(template).replaceAll(
                found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** A new entry with what its description says of it. */
    DirectoryEntry entry(Creation creation, Dn parent) {
        String name = fill(creation.namingValue());
        DirectoryEntry.Builder entry = DirectoryEntry.builder(parent.child(creation.namingAttribute(), name));
        entry.add("objectClass", creation.objectClasses().toArray(String[]::new));
        entry.add(creation.namingAttribute(), name);
        creation.attributes().forEach((attribute, template) -> entry.set(attribute,
                SEVERAL.splitAsStream(template).map(this::fill).map(AttributeValue::of).toList()));
        return entry.build();
    }

    /**
     * The template of a DN filled: values are escaped, places are not.
     *
     * @param places DNs by the placeholders that stand for them
     */
    String fillDn(String template, Map<String, Dn> places) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> {
            Dn place = places.get(found.group(1));
            String value = values.getOrDefault(found.group(1), found.group());
            return Matcher.quoteReplacement(
                    place == null ? Dn.ROOT.child("x", value).toString().substring(2) : place.toString());
        });
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
