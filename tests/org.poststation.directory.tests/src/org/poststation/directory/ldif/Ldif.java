// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldif;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.operation.OperationException;

/** Texts read as LDIF. */
final class Ldif {

    private Ldif() {}

    static List<LdifItem> read(String text) throws OperationException {
        return read(text.getBytes(StandardCharsets.UTF_8), LdifOptions.standard());
    }

    static List<LdifItem> read(byte[] bytes, LdifOptions options) throws OperationException {
        List<LdifItem> items = new ArrayList<>();
        try (LdifReader reader = LdifReader.of("test.ldif", new ByteArrayInputStream(bytes), options)) {
            for (Optional<LdifItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                items.add(item.get());
            }
        }
        return items;
    }

    static LdifRecord record(String text) throws OperationException {
        List<LdifItem> items = read(text);
        if (items.size() == 1 && items.getFirst() instanceof LdifRecord record) {
            return record;
        }
        throw new AssertionError(items.toString());
    }

    static MalformedLdif malformed(String text) throws OperationException {
        List<LdifItem> items = read(text);
        if (items.size() == 1 && items.getFirst() instanceof MalformedLdif malformed) {
            return malformed;
        }
        throw new AssertionError(items.toString());
    }
}
