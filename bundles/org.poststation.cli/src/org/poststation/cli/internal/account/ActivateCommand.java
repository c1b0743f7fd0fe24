// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.List;

import org.poststation.cli.internal.format.Names;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.change.ChangePlan;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Switches objects on, or off. */
@Command(name = "activate")
public final class ActivateCommand extends ChangeCommand {

    private final boolean on;

    @Mixin
    private Addresses addresses = new Addresses();

    /**
     * @param context of the command
     * @param kind of the objects
     * @param on whether they are switched on
     */
    public ActivateCommand(Context context, ObjectKind kind, boolean on) {
        super(context, kind);
        this.on = on;
    }

    @Override
    List<String> items() throws UsageException {
        return addresses.all(context().input());
    }

    @Override
    ChangePlan plan(MailDirectory directory, String address) throws OperationException {
        if (!directory.schema().kind(kind()).has(Field.ACTIVE)) {
            throw new UsageException("The schema " + directory.schema().title() + " does not keep whether "
                    + Names.plural(kind()) + " are active.", "");
        }
        MailObject object = require(directory, address);
        FieldValues wanted = object.values().with(Field.ACTIVE, on);
        directory.check(kind(), wanted).stream().filter(finding -> on)
                .forEach(finding -> Findings.warn(failures(), address, finding));
        return directory.update(object, wanted);
    }

    @Override
    String done() {
        return on ? "activated" : "deactivated";
    }
}
