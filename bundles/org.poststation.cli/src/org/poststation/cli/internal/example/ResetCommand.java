// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.example;

import java.util.concurrent.Callable;

import org.poststation.cli.internal.connection.Told;
import org.poststation.cli.internal.runtime.Confirmation;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.directory.ExampleDirectory;
import org.poststation.directory.account.MailDirectories;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Puts the example directory back to how it was delivered. */
@Command(name = "reset")
public final class ResetCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public ResetCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        confirmation.require(context, false);
        boolean wanted = confirmation.isGiven(context, "Forget every change of the example directory?");
        if (wanted) {
            context.services().require(MailDirectories.class).resetExample();
        }
        Told.about(context, format, ExampleDirectory.PROFILE_NAME, wanted ? "reset" : "not-tried");
        return ExitCode.DONE;
    }
}
