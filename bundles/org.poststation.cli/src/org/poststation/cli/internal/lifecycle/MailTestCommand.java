// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.directory.lifecycle.OwnerMail;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;
import org.poststation.profile.mail.MailMessage;
import org.poststation.profile.mail.MailSession;

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
        String server = mail.requireServer().name();
        try (MailSession session = mail.open(context.interruption().cancellation())) {
            session.send(new MailMessage(to, "Poststation: test", "This is a test message.", Locale.ENGLISH,
                    "<" + UUID.randomUUID() + "@poststation.invalid>"));
        }
        context.output().line(format.json()
                ? Json.line(Map.of("to", to, "server", server))
                : Printable.text(to) + ": taken by " + server);
        return ExitCode.DONE;
    }
}
