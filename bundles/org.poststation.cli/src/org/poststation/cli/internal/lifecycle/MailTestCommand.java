// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.directory.lifecycle.OwnerMail;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;
import org.poststation.profile.mail.MailServer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends a message by the mail server that owners are told by. */
@Command(name = "test")
public final class MailTestCommand implements Callable<Integer> {

    private final Context context;

    @Option(names = "--to", paramLabel = "ADDRESS", required = true)
    private String to;

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public MailTestCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        OwnerMail mail = context.services().require(OwnerMail.class);
        MailServer server = mail.requireServer();
        mail.sendTest(server, Optional.empty(), to, context.interruption().cancellation());
        context.output().line(format.json()
                ? Json.line(Map.of("to", to, "server", server.name()))
                : Printable.text(to) + ": taken by " + server.name());
        return ExitCode.DONE;
    }
}
