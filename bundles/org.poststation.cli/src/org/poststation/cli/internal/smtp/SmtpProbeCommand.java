// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.smtp;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Speaks SMTP to a server without sending anything, or compares two. */
@Command(name = "probe")
public final class SmtpProbeCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private SmtpOptions options = new SmtpOptions();

    /** A command in a context. */
    public SmtpProbeCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        return new SmtpRun(context, options).run(Optional.empty());
    }
}
