// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.spf;

import java.util.concurrent.Callable;

import org.poststation.cli.internal.dns.LintPrinter;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.Input;
import org.poststation.dnscheck.spf.lint.SpfLinter;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks through the draft of an SPF record without asking DNS. */
@Command(name = "lint")
public final class LintCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RECORD")
    private String record = Input.STANDARD_INPUT;

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public LintCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        String draft = record.equals(Input.STANDARD_INPUT)
                ? context.input().text(record, "RECORD").stripTrailing()
                : record;
        return new LintPrinter(context.output(), format.json()).print(draft, SpfLinter.lint(draft));
    }
}
