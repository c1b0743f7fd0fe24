// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.poststation.directory.lifecycle.LastLogin;
import org.poststation.directory.lifecycle.LifecycleCase;
import org.poststation.directory.lifecycle.NextStep;
import org.poststation.directory.lifecycle.Overview.Group;
import org.poststation.directory.lifecycle.Overview.Line;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.table.Column;

/** The columns of the lifecycle table and how their values read. */
final class LifecycleColumns {

    private LifecycleColumns() {}

    static List<Column<Line>> all() {
        return List.of(
                Column.<Line>words("address", Messages.accounts_column_address, 200, line -> line.account().address())
                        .withIcon(line -> Icon.MAILBOX).stretching(),
                Column.words("domain", Messages.lifecycle_domain_column, 100, line -> line.account().domain()),
                Column.<Line>words("state", Messages.accounts_column_state, 126, LifecycleColumns::state)
                        .withIcon(LifecycleColumns::icon),
                Column.words("reason", Messages.lifecycle_reason_column, 84,
                        line -> line.outlook().reason().map(LifecycleTexts::of).orElse("")),
                Column.numbers("since", Messages.lifecycle_since_column, 120,
                        line -> since(line).map(LifecycleTexts::of).orElse(""), line -> since(line).orElse(null)),
                Column.<Line>words("step", Messages.lifecycle_step_column, 136,
                        line -> LifecycleTexts.of(line.outlook().step())).withIcon(LifecycleColumns::stepIcon),
                Column.numbers("when", Messages.lifecycle_when_column, 120,
                        line -> when(line).map(LifecycleTexts::of).orElse(""), line -> when(line).orElse(null)),
                Column.numbers("expires", Messages.accounts_column_expires, 84,
                        line -> line.account().expires().map(Object::toString).orElse(""),
                        line -> line.account().expires().orElse(null)),
                Column.<Line>numbers("login", Messages.lifecycle_login_column, 140,
                        line -> login(line).map(LifecycleTexts::of).orElse(""), line -> login(line).orElse(null))
                        .hidden(),
                Column.<Line>words("name", Messages.accounts_column_name, 120, line -> line.account().name()).hidden(),
                Column.<Line>words("backup", Messages.lifecycle_backup_column, 260, line -> line.backup().orElse(""))
                        .hidden(),
                Column.<Line>words("dn", Messages.accounts_column_dn, 300, line -> line.account().dn().toString())
                        .hidden());
    }

    /** What tells a line apart from the others. */
    static Object identity(Line line) {
        return line.account().id();
    }

    private static Optional<LifecycleCase> open(Line line) {
        return line.outlook().known().filter(known -> !known.isClosed() || line.groups().contains(Group.DELETED));
    }

    private static String state(Line line) {
        return open(line).map(known -> LifecycleTexts.of(known.state())).orElse(line.account().active()
                ? Messages.state_active_name
                : Messages.state_inactive_name);
    }

    private static Icon icon(Line line) {
        if (line.groups().contains(Group.DELETED)) {
            return Icon.OFF;
        }
        return line.account().active() ? Icon.OK : Icon.INACTIVE;
    }

    private static Icon stepIcon(Line line) {
        return switch (line.outlook().step()) {
            case NextStep.Deactivate off -> Icon.INACTIVE;
            case NextStep.Notify told -> Icon.ADDRESS;
            case NextStep.Delete gone -> Icon.DELETE;
            case NextStep.Release back -> Icon.UNDO;
            case NextStep.Stay nothing -> null;
        };
    }

    private static Optional<Instant> since(Line line) {
        return open(line).map(known -> known.state().at());
    }

    private static Optional<Instant> when(Line line) {
        return line.outlook().step() instanceof NextStep.Stay
                ? Optional.empty()
                : Optional.of(line.outlook().step().due());
    }

    private static Optional<Instant> login(Line line) {
        return line.account().lastLogin() instanceof LastLogin.Known known
                ? Optional.of(known.at())
                : Optional.empty();
    }
}
