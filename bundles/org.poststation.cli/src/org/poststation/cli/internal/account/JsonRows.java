// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.poststation.cli.internal.format.Names;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.ListingOutcome.DomainRow;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.platform.json.Json;

/** Rows as JSON objects, one per line; every key stands in every row, null where there is no value. */
final class JsonRows implements RowPrinter {

    private final Output output;

    JsonRows(Output output) {
        this.output = output;
    }

    @Override
    public void row(AccountRow row) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", Names.of(row.kind()));
        line.put("address", row.address());
        line.put("name", row.name());
        line.put("state", row.state().name().toLowerCase(Locale.ROOT));
        line.put("quota", row.quota() == AccountRow.NONE ? null : row.quota());
        line.put("targets", row.targets());
        line.put("expires",
                row.expires() == AccountRow.NONE ? null : LocalDate.ofEpochDay(row.expires()).toString());
        line.put("changed",
                row.changed() == AccountRow.NONE ? null : Instant.ofEpochSecond(row.changed()).toString());
        line.put("dn", row.dn());
        output.line(Json.line(line));
    }

    @Override
    public void domain(DomainRow row) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", Names.of(ObjectKind.DOMAIN));
        line.put("address", row.name());
        line.put("state", row.active() ? "active" : "inactive");
        line.put("mailboxes", row.mailboxes());
        line.put("aliases", row.aliases());
        line.put("lists", row.lists());
        line.put("dn", row.dn().isEmpty() ? null : row.dn());
        output.line(Json.line(line));
    }

    @Override
    public void end() {
        // every object stands for itself
    }
}
