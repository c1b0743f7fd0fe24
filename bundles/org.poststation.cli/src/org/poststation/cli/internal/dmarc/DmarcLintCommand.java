// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.dmarc;

import java.util.concurrent.Callable;

import org.poststation.cli.internal.dns.LintPrinter;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.Input;
import org.poststation.dnscheck.dmarc.DmarcEdition;
import org.poststation.dnscheck.dmarc.DmarcLinter;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks through the draft of a DMARC record without asking DNS. */
@Command(name = "lint")
public final class DmarcLintCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RECORD")
    private String record = Input.STANDARD_INPUT;

    @Option(names = "--rfc", paramLabel = "NUMBER", converter = EditionConverter.class)
    private DmarcEdition edition = DmarcEdition.RFC_9989;

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public DmarcLintCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        String draft = Input.STANDARD_INPUT.equals(record)
                ? context.input().text(record, "RECORD").stripTrailing()
                : record;
        return new LintPrinter(context.output(), format.json()).print(draft, DmarcLinter.lint(draft, edition));
    }
}
