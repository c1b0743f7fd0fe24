// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.data;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Writes LDIF entries (RFC 2849) one line after the other, without folding. */
final class LdifWriter {
    private final Writer writer;

    LdifWriter(Writer writer) {
        this.writer = writer;
    }

    LdifWriter entry(String dn, String... objectClasses) throws IOException {
        line("dn", dn);
        for (String objectClass : objectClasses) {
            line("objectClass", objectClass);
        }
        return this;
    }

    LdifWriter line(String attribute, String value) throws IOException {
        writer.write(attribute);
        if (isSafe(value)) {
            writer.write(": ");
            writer.write(value);
        } else {
            writer.write(":: ");
            writer.write(Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
        }
        writer.write('\n');
        return this;
    }

    LdifWriter line(String attribute, long value) throws IOException {
        return line(attribute, Long.toString(value));
    }

    LdifWriter line(String attribute, boolean value) throws IOException {
        return line(attribute, value ? "TRUE" : "FALSE");
    }

    void end() throws IOException {
        writer.write('\n');
    }

    private static boolean isSafe(String value) {
        if (value.isEmpty()) {
            return true;
        }
        char first = value.charAt(0);
        return first != ' ' && first != ':' && first != '<' && !value.endsWith(" ")
                && value.chars().allMatch(c -> c >= ' ' && c < 127);
    }
}
