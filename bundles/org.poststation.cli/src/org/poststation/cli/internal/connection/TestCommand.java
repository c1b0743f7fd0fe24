// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.directory.CertificateRejectedException;
import org.poststation.directory.ConnectionStep;
import org.poststation.directory.DirectoryService;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;
import org.poststation.profile.Secret;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Goes through the steps of connecting and tells each. */
@Command(name = "test")
public final class TestCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public TestCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        ConnectionOptions.Access access = connection.access(context, format);
        try (Secret password = access.password()) {
            boolean ok = context.services().require(DirectoryService.class).test(access.profile(), password,
                    this::show, context.interruption().cancellation());
            return ok ? ExitCode.DONE : ExitCode.NO_CONNECTION;
        }
    }

    private void show(ConnectionStep step) {
        String name = step.kind().name().toLowerCase(Locale.ROOT);
        String status = step.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (format.json()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("step", name);
            line.put("status", status.replace(' ', '_'));
            line.put("detail", step.detail());
            context.output().line(Json.line(line));
        } else {
            context.output().line("%-6s  %-11s  %s".formatted(name, status, Printable.text(step.detail()))
                    .stripTrailing());
        }
        context.output().flush();
        step.failure().ifPresent(this::explain);
    }

    private void explain(OperationException failure) {
        Failures.of(context, format).report(failure);
        if (failure instanceof CertificateRejectedException rejected && rejected.reason().mayBeTrusted()
                && !format.json()) {
            context.output().error("  Its SHA-256 fingerprint: " + rejected.fingerprint()
                    + "\n  If that is the server's, add --fingerprint with it.");
        }
    }
}
