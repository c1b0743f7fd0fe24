// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.journal;

import java.util.Map;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.journal.Journals;
import org.poststation.model.InvalidValueException;
import org.poststation.model.Quota;
import org.poststation.operation.OperationException;
import org.poststation.platform.json.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how large each journal of the workspace may become, and sets it. */
@Command(name = "budget")
public final class JournalBudgetCommand implements Callable<Integer> {

    private final Context context;

    @Option(names = "--set", paramLabel = "SIZE")
    private String size;

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public JournalBudgetCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        Journals journals = context.services().require(Journals.class);
        if (size != null) {
            journals.setSizeBudget(bytes());
        }
        long budget = journals.sizeBudget();
        context.output().line(format.json()
                ? Json.line(Map.of("bytes", budget))
                : "Each journal may take " + new Quota(budget).display()
                        + ". When one has more, its oldest entries go.");
        context.output().flush();
        return ExitCode.DONE;
    }

    private long bytes() throws UsageException {
        try {
            long bytes = Quota.parse(size).bytes();
            if (bytes >= Journals.SMALLEST_BUDGET) {
                return bytes;
            }
        } catch (InvalidValueException invalid) {
            throw usage(invalid);
        }
        throw usage(null);
    }

    private UsageException usage(Exception cause) {
        return new UsageException("\"" + size + "\" is no size for a journal.",
                "Give 1M or more, for example 500M or 2G.",
                cause);
    }
}
