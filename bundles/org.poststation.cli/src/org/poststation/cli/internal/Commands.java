// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.poststation.cli.internal.help.CommandHelp;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.cli.internal.runtime.WatchCode;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationException;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs one command line and turns every way in which it can end into an exit code. */
public final class Commands {

    private final Context context;
    private final String version;

    /**
     * @param context what the commands work with
     * @param version of the product
     */
    public Commands(Context context, String version) {
        this.context = context;
        this.version = version;
    }

    /** Runs the command that the arguments name. Blocking. */
    public int run(String... arguments) {
        try {
            int code = execute(arguments);
            context.output().flush();
            return code;
        } catch (UncheckedIOException unwritten) {
            return unwritten(unwritten);
        }
    }

    private int execute(String... arguments) {
        StringWriter printed = new StringWriter();
        CommandLine root = new CommandTree(context, version).build(arguments);
        CommandHelp.addTo(root);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setOut(new PrintWriter(printed));
        root.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        root.setExpandAtFiles(false);
        // Told afterwards: what a handler throws would be printed by the library.
        AtomicReference<Failed> failure = new AtomicReference<>();
        root.setParameterExceptionHandler(
                (invalid, all) -> remember(new Failed(invalid, invalid.getCommandLine()), failure));
        root.setExecutionExceptionHandler(
                (failed, command, parsed) -> remember(new Failed(failed, command), failure));
        int code = root.execute(arguments);
        if (!printed.toString().isEmpty()) {
            context.output().line(printed.toString().stripTrailing());
        }
        return failure.get() == null ? code : code(failure.get(), failures(arguments));
    }

    /** A command that watches has codes of its own: whatever failed, nobody knows how things are. */
    private static int code(Failed failure, Failures failures) {
        int code = failed(failure.why(), failures);
        boolean isWatching = failure.command().getCommandSpec().exitCodeOnExecutionException() == WatchCode.UNKNOWN;
        return isWatching && code != ExitCode.INTERRUPTED ? WatchCode.UNKNOWN : code;
    }

    private record Failed(Exception why, CommandLine command) {}

    private static int remember(Failed happened, AtomicReference<Failed> failure) {
        failure.set(happened);
        return ExitCode.SOME_FAILED;
    }

    /** What can't be parsed must be complained about in the right form, too. */
    private Failures failures(String... arguments) {
        boolean json = Arrays.asList(arguments).contains(FormatOptions.JSON);
        boolean verbose = Arrays.asList(arguments).contains(FormatOptions.VERBOSE);
        return new Failures(context.output(), json, verbose);
    }

    private static int invalid(ParameterException invalid, Failures failures) {
        CommandLine command = invalid.getCommandLine();
        String next = "See " + command.getCommandSpec().qualifiedName() + " --help.";
        boolean incomplete = invalid.getClass() == ParameterException.class && !command.getSubcommands().isEmpty();
        failures.report(incomplete
                ? new UsageException("A command is missing: one of "
                        + String.join(", ", command.getSubcommands().keySet()) + ".", next, invalid)
                : new UsageException(invalid.getMessage(), next, invalid));
        return ExitCode.USAGE;
    }

    private static int failed(Exception failure, Failures failures) {
        return switch (failure) {
            case ParameterException invalid -> invalid(invalid, failures);
            case OperationException expected -> {
                failures.report(expected);
                yield Failures.exitCode(expected);
            }
            case UncheckedIOException unwritten -> throw unwritten;
            default -> {
                StringWriter trace = new StringWriter();
                for (StackTraceElement step : failure.getStackTrace()) {
                    trace.append(" at ").append(step.toString());
                }
                failures.report(new OperationException(new Explanation(
                        "An unexpected failure: " + failure + '.', List.of(),
                        "This is a defect of Poststation; please report it with the output of --verbose.",
                        trace.toString().strip()), failure));
                yield ExitCode.SOME_FAILED;
            }
        };
    }

    private int unwritten(UncheckedIOException failure) {
        if (Output.isReaderGone(failure)) {
            return ExitCode.READER_GONE;
        }
        Output onlyErrors = new Output(OutputStream.nullOutputStream(), System.err);
        new Failures(onlyErrors, false, false).report(new OperationException(Explanation.of(
                "The output can't be written: " + failure.getCause().getMessage() + '.',
                "Check the disk; what was to be done may have been done.")));
        return ExitCode.SOME_FAILED;
    }
}
