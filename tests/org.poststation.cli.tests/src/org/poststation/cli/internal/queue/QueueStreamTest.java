// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.model.QueuedMessage;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.queue.QueueSnapshot;
import org.poststation.testkit.sshd.Sshd;

/** Rows come while the listing goes on. */
@Timeout(120)
class QueueStreamTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstRowsAreThereBeforeTheLast() throws OperationException, IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path gate = folder.resolve("gate");
        String listing = """
                #!/bin/sh
                line() { printf '{"queue_name": "deferred", "queue_id": "%%09d", "recipients": []}\\n' $1; }
                line 1
                until [ -e '%s' ]; do :; done
                line 2
                """.formatted(gate);
        List<QueuedMessage> told = Collections.synchronizedList(new ArrayList<>());
        try (Sshd node = Sshd.with().user("anna").program("/usr/sbin/postqueue", listing).start()) {
            QueueSnapshot snapshot = Look.at(node, messages -> {
                told.addAll(messages);
                open(gate);
            }).run(Progress.silent());
            assertTrue(snapshot.failures().isEmpty(), () -> snapshot.failures().toString());
            assertEquals(List.of("000000001", "000000002"),
                    snapshot.messages().stream().map(QueuedMessage::id).toList());
            assertEquals(told, snapshot.messages());
        }
    }

    private static void open(Path gate) {
        try {
            Files.write(gate, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
