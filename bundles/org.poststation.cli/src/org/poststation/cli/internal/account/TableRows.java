// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.ListingOutcome.DomainRow;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Quota;

/** Rows as a table for reading. */
final class TableRows implements RowPrinter {

    private static final int SHOWN_TARGETS = 3;

    private final Table table;

    TableRows(ObjectKind kind, Output output) {
        this.table = new Table(output::line, switch (kind) {
            case DOMAIN -> List.of("DOMAIN", "STATE", "MAILBOXES", "ALIASES", "LISTS");
            case MAILBOX -> List.of("ADDRESS", "NAME", "STATE", "QUOTA", "EXPIRES", "FORWARD TO");
            case ALIAS -> List.of("ADDRESS", "STATE", "EXPIRES", "TARGETS");
            case LIST -> List.of("ADDRESS", "NAME", "STATE", "MEMBERS");
        });
    }

    @Override
    public void row(AccountRow row) {
        String state = row.state().name().toLowerCase(Locale.ROOT);
        table.row(switch (row.kind()) {
            case MAILBOX -> List.of(row.address(), row.name(), state, quota(row), expires(row), targets(row));
            case ALIAS -> List.of(row.address(), state, expires(row), targets(row));
            case LIST, DOMAIN ->
                List.of(row.address(), row.name(), state, Integer.toString(row.targets().size()));
        });
    }

    @Override
    public void domain(DomainRow row) {
        table.row(List.of(row.name(), row.active() ? "active" : "inactive", Integer.toString(row.mailboxes()),
                Integer.toString(row.aliases()), Integer.toString(row.lists())));
    }

    @Override
    public void end() {
        table.flush();
    }

    private static String quota(AccountRow row) {
        if (row.quota() == AccountRow.NONE) {
            return "";
        }
        return row.quota() == 0 ? "unlimited" : new Quota(row.quota()).display();
    }

    private static String expires(AccountRow row) {
        return row.expires() == AccountRow.NONE ? "" : LocalDate.ofEpochDay(row.expires()).toString();
    }

    private static String targets(AccountRow row) {
        List<String> targets = row.targets();
        String shown = String.join(", ", targets.subList(0, Math.min(SHOWN_TARGETS, targets.size())));
        return targets.size() > SHOWN_TARGETS ? shown + ", +" + (targets.size() - SHOWN_TARGETS) : shown;
    }
}
