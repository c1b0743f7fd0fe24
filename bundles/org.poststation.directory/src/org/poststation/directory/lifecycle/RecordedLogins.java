// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.lifecycle.LoginRecords.Reader;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/**
 * Last logins from the records of several nodes, of which the latest counts. A node that does not answer fails the
 * question: what it would have said is not known.
 */
final class RecordedLogins implements LastLogins {

    private final List<Reader> readers = new ArrayList<>();
    private final Optional<LocalDate> since;

    private RecordedLogins(Optional<LocalDate> since) {
        this.since = since;
    }

    /** Logs in on all nodes. Blocking. */
    static RecordedLogins open(LoginServers servers, LoginNodes nodes, Cancellation cancellation)
            throws OperationException {
        RecordedLogins logins = new RecordedLogins(nodes.recordedSince());
        boolean isOpen = false;
        try {
            for (String node : nodes.nodes()) {
                logins.readers.add(servers.open(node, cancellation));
            }
            isOpen = true;
            return logins;
        } finally {
            if (!isOpen) {
                logins.close();
            }
        }
    }

    @Override
    public LastLogin of(String address, DirectoryEntry entry) throws OperationException {
        Instant latest = null;
        for (Reader reader : readers) {
            Optional<Instant> found = reader.find(address.toLowerCase(Locale.ROOT));
            if (found.isPresent() && (latest == null || found.get().isAfter(latest))) {
                latest = found.get();
            }
        }
        return LastLogin.of(latest, since);
    }

    /** Asks each node once instead of once for each account. */
    @Override
    public LastLogins ofAll() throws OperationException {
        Map<String, Instant> all = new HashMap<>();
        for (Reader reader : readers) {
            reader.all().forEach((address, at) -> all.merge(address, at, (a, b) -> a.isAfter(b) ? a : b));
        }
        return (address, entry) -> LastLogin.of(all.get(address.toLowerCase(Locale.ROOT)), since);
    }

    @Override
    public void close() {
        readers.forEach(Reader::close);
    }
}
