// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.cli.internal.format.Printable;
import org.poststation.directory.CertificateRejectedException;
import org.poststation.directory.ConnectionFailedException;
import org.poststation.directory.EntryChangedException;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.ReadOnlyException;
import org.poststation.directory.ServerRefusedException;
import org.poststation.directory.account.InvalidObjectException;
import org.poststation.directory.account.LimitReachedException;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;
import org.poststation.remote.AuthenticationFailedException;
import org.poststation.remote.HostKeyRejectedException;
import org.poststation.remote.PermissionDeniedException;
import org.poststation.remote.ShellException;
import org.poststation.smtp.SmtpFailedException;

/**
 * Tells failures on standard error and knows the exit code of each.
 *
 * @param output where to
 * @param json whether as JSON objects
 * @param verbose whether with the server's own text
 */
public record Failures(Output output, boolean json, boolean verbose) {

    /** As the options of a command say. */
    public static Failures of(Context context, FormatOptions format) {
        return new Failures(context.output(), format.json(), format.verbose());
    }

    /** Tells what failed and what to do now. */
    public void report(OperationException failure) {
        report(Optional.empty(), failure);
    }

    /** Tells what failed for one of several items. */
    public void report(String item, OperationException failure) {
        report(Optional.of(item), failure);
    }

    /** Tells something that is no failure but that the reader should know. */
    public void warn(String subject, String rule, String sentence) {
        if (json) {
            Map<String, Object> warning = new LinkedHashMap<>();
            warning.put("subject", subject);
            warning.put("rule", rule);
            warning.put("what", sentence);
            output.error(Json.line(Map.of("warning", warning)));
        } else {
            output.error("warning: " + (subject.isEmpty() ? "" : Printable.text(subject) + ": ")
                    + Printable.text(sentence));
        }
    }

    /** The exit code of a command that ended by a failure. */
    public static int exitCode(OperationException failure) {
        return switch (failure) {
            case UsageException usage -> ExitCode.USAGE;
            case InvalidDnException invalid -> ExitCode.USAGE;
            case InvalidObjectException invalid -> ExitCode.USAGE;
            case NotConnectedException connection -> notConnected(connection);
            case ConnectionFailedException connection -> ExitCode.NO_CONNECTION;
            case PermissionDeniedException refused -> ExitCode.REFUSED;
            case ShellException connection -> ExitCode.NO_CONNECTION;
            case SmtpFailedException dialogue -> ExitCode.NO_CONNECTION;
            case CertificateRejectedException certificate -> ExitCode.NO_CONNECTION;
            case ServerRefusedException refused -> ExitCode.REFUSED;
            case ReadOnlyException refused -> ExitCode.REFUSED;
            case OperationCancelledException cancelled -> ExitCode.INTERRUPTED;
            default -> ExitCode.SOME_FAILED;
        };
    }

    private static int notConnected(NotConnectedException failure) {
        return failure.getCause() instanceof InvalidDnException ? ExitCode.USAGE : ExitCode.NO_CONNECTION;
    }

    /** A failure for a program: its kind, what happened, why and what to do. */
    public Map<String, Object> object(OperationException failure) {
        return object(Optional.empty(), failure);
    }

    private void report(Optional<String> item, OperationException failure) {
        if (json) {
            output.error(Json.line(Map.of("error", object(item, failure))));
            return;
        }
        Explanation said = failure.explanation();
        String subject = item.map(name -> Printable.text(name) + ": ").orElse("");
        output.error("poststation: " + subject + Printable.text(said.what()));
        if (!said.likelyCauses().isEmpty()) {
            output.error("  Likely causes:");
            said.likelyCauses().forEach(cause -> output.error("  - " + Printable.text(cause)));
        }
        if (!said.nextStep().isEmpty()) {
            output.error("  " + Printable.text(said.nextStep()));
        }
        if (verbose && !said.serverText().isEmpty()) {
            output.error("  The server said: " + Printable.text(said.serverText()));
        }
    }

    private Map<String, Object> object(Optional<String> item, OperationException failure) {
        Explanation said = failure.explanation();
        Map<String, Object> error = new LinkedHashMap<>();
        item.ifPresent(name -> error.put("item", name));
        error.put("kind", kind(failure));
        if (cause(failure) instanceof ServerRefusedException refused) {
            error.put("result_code", refused.resultCode());
        }
        error.put("what", said.what());
        error.put("causes", said.likelyCauses());
        error.put("next", said.nextStep());
        if (verbose) {
            error.put("server", said.serverText());
        }
        return error;
    }

    /** A stable word for the sort of failure. */
    private static String kind(OperationException failure) {
        return switch (cause(failure)) {
            case UsageException usage -> "usage";
            case NotFoundException missing -> "not-found";
            case ExistsException there -> "exists";
            case LimitReachedException full -> "limit";
            case InvalidDnException invalid -> "invalid-dn";
            case InvalidObjectException invalid -> "invalid-value";
            case ConnectionFailedException connection -> "connection";
            case CertificateRejectedException certificate -> "certificate";
            case AuthenticationFailedException stranger -> "authentication";
            case HostKeyRejectedException untrusted -> "host-key";
            case PermissionDeniedException refused -> "permission";
            case ShellException connection -> "connection";
            case SmtpFailedException dialogue -> "smtp";
            case ServerRefusedException refused -> "refused";
            case ReadOnlyException refused -> "read-only";
            case EntryChangedException changed -> "changed-meanwhile";
            case OperationCancelledException cancelled -> "cancelled";
            default -> "failed";
        };
    }

    private static OperationException cause(OperationException failure) {
        return failure instanceof NotConnectedException && failure.getCause() instanceof OperationException reason
                ? reason
                : failure;
    }

    /** The exit code of a command with several items, of which some failed. */
    public static int exitCode(List<OperationException> failures, boolean anyDone) {
        List<Integer> codes = failures.stream().map(Failures::exitCode).distinct().toList();
        if (codes.isEmpty()) {
            return ExitCode.DONE;
        }
        return anyDone || codes.size() > 1 ? ExitCode.SOME_FAILED : codes.getFirst();
    }
}
