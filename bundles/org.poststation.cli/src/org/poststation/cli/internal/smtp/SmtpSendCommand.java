// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.smtp;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends a message by hand, or the same message to two servers. */
@Command(name = "send")
public final class SmtpSendCommand implements Callable<Integer> {

    private final Context context;

    @Option(names = "--message", paramLabel = "FILE", required = true)
    private String message;

    @Mixin
    private SmtpOptions options = new SmtpOptions();

    /** A command in a context. */
    public SmtpSendCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        if (!options.isForSomebody()) {
            throw new UsageException("Nobody is named to send it to.", "Name them with --to ADDRESS.");
        }
        String text = context.input().text(message, "--message");
        return new SmtpRun(context, options).run(Optional.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
