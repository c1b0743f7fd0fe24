// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.ServerSchema;

/** Recognises the mail schema of a server by the attributes of its classes, since class names alone are ambiguous. */
public final class SchemaDetection {

    private SchemaDetection() {}

    /** The profiles whose whole signature the server's schema has, the most specific first; may be empty. */
    public static List<SchemaProfile> candidates(ServerSchema schema) {
        return SchemaProfiles.all().stream().filter(profile -> hasSignature(schema, profile)).toList();
    }

    /** The most specific profile whose signature the server's schema has. */
    public static Optional<SchemaProfile> detect(ServerSchema schema) {
        return candidates(schema).stream().findFirst();
    }

    private static boolean hasSignature(ServerSchema schema, SchemaProfile profile) {
        return profile.signature().entrySet().stream()
                .allMatch(entry -> hasClass(schema, entry.getKey(), entry.getValue()));
    }

    private static boolean hasClass(ServerSchema schema, String name, List<String> attributes) {
        if (schema.objectClass(name).isEmpty()) {
            return false;
        }
        List<String> known = new ArrayList<>(schema.must(List.of(name)));
        known.addAll(schema.may(List.of(name)));
        return attributes.stream().allMatch(wanted -> known.stream().anyMatch(wanted::equalsIgnoreCase));
    }
}
