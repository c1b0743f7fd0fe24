// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.smtp;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.platform.json.Json;
import org.poststation.profile.Secret;
import org.poststation.remote.node.NodeShell;
import org.poststation.smtp.Comparison;
import org.poststation.smtp.Dialer;
import org.poststation.smtp.SmtpLine;
import org.poststation.smtp.SmtpProbe;
import org.poststation.smtp.SmtpReply;
import org.poststation.smtp.SmtpTarget;
import org.poststation.smtp.Transcript;
import org.poststation.tls.CertificateFault;

/** Speaks to one server, or to two and compares. */
record SmtpRun(Context context, SmtpOptions options) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS")
            .withZone(ZoneId.systemDefault());

    /** Does it and prints it. Blocking. */
    int run(Optional<byte[]> message) throws OperationException {
        List<Transcript> said = new ArrayList<>();
        List<SmtpTarget> targets = options.targets();
        Optional<Secret> password = options.password(context);
        Optional<NodeShell> shell = options.shell(context);
        try {
            for (SmtpTarget target : targets) {
                said.add(speak(target, password, shell, message));
            }
        } finally {
            shell.ifPresent(NodeShell::close);
            password.ifPresent(Secret::close);
        }
        return said.size() == 1 ? show(said.getFirst()) : show(Comparison.of(said.getFirst(), said.getLast()));
    }

    private Transcript speak(SmtpTarget target, Optional<Secret> password, Optional<NodeShell> shell,
            Optional<byte[]> message) throws OperationException {
        Dialer dialer = shell.<Dialer>map(node -> node::connect).orElse(Dialer.direct());
        SmtpLine.Listener listener = options.format().json() ? line -> {} : this::print;
        return new SmtpProbe(options.request(target, password, message), dialer, listener)
                .run(Progress.silent(context.interruption().cancellation()));
    }

    private void print(SmtpLine line) {
        String sign = switch (line.kind()) {
            case SENT -> " > ";
            case RECEIVED -> " < ";
            case NOTE -> " - ";
        };
        context.output().line(TIME.format(line.at()) + sign + Printable.text(line.text()));
        context.output().flush();
    }

    private int show(Transcript transcript) {
        if (options.format().json()) {
            context.output().line(Json.line(SmtpObjects.transcript(transcript)));
        }
        tell(transcript);
        if (transcript.failure().isPresent()) {
            return Failures.exitCode(transcript.failure().get());
        }
        return transcript.isClean() ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private int show(Comparison comparison) {
        if (options.format().json()) {
            context.output().line(Json.line(SmtpObjects.comparison(comparison)));
        } else {
            Table table = new Table(context.output()::line, List.of("STEP", "SAME", comparison.left().target().name(),
                    comparison.right().target().name()));
            comparison.rows().forEach(row -> table.row(List.of(row.step(), row.isSame() ? "yes" : "NO",
                    text(row.left()), text(row.right()))));
            table.flush();
        }
        tell(comparison.left());
        tell(comparison.right());
        int left = comparison.left().failure().map(Failures::exitCode).orElse(ExitCode.DONE);
        int right = comparison.right().failure().map(Failures::exitCode).orElse(ExitCode.DONE);
        return Math.max(Math.max(left, right), comparison.isSame() ? ExitCode.DONE : ExitCode.SOME_FAILED);
    }

    /** What went wrong, on standard error. */
    private void tell(Transcript transcript) {
        Failures failures = Failures.of(context, options.format());
        transcript.tls().ifPresent(tls -> {
            for (CertificateFault fault : tls.faults()) {
                failures.warn(transcript.target().name(), "certificate-" + SmtpObjects.word(fault), fault.text());
            }
        });
        transcript.failure().ifPresent(failures::report);
    }

    private static String text(Optional<SmtpReply> reply) {
        return reply.map(said -> said.code() + " " + said.text()).orElse("-");
    }
}
