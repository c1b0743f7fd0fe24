// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.regex.Pattern;

/**
 * How one field stands in an entry.
 *
 * @param field the field
 * @param attribute the attribute that keeps it
 * @param codec how its values are written there
 * @param auxiliaryClass object class that must be added before the attribute is allowed; empty when none
 */
public record FieldMapping(Field field, String attribute, Codec codec, String auxiliaryClass) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    /** Reads {@code attribute [codec] [class=name]}. */
    static FieldMapping parse(Field field, String text) {
        String codec = usualCodec(field);
        String auxiliary = "";
        String[] words = text.strip().split("\\s+");
        for (int i = 1; i < words.length; i++) {
            if (words[i].startsWith("class=")) {
                auxiliary = words[i].substring("class=".length());
            } else {
                codec = words[i];
            }
        }
        if (!NAME.matcher(words[0]).matches()) {
            throw new IllegalArgumentException("\"" + words[0] + "\" is no attribute name");
        }
        return new FieldMapping(field, words[0], Codecs.of(codec), auxiliary);
    }

    /** The form that a value most likely has where the profile names only the attribute. */
    private static String usualCodec(Field field) {
        return switch (field.type()) {
            case FLAG -> "boolean";
            case QUOTA -> "bytes";
            case NUMBER -> "number";
            case DATE -> "generalized-date";
            case MOMENT -> "generalized-moment";
            case TEXT, LONG_TEXT, TEXTS, ADDRESS, ADDRESSES, PASSWORD -> "text";
        };
    }
}
