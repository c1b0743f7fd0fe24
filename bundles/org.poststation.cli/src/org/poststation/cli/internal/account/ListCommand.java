// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.directory.SearchOutcome.Completeness;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.ListingOutcome;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the objects of a kind while the server delivers them. */
@Command(name = "list")
public final class ListCommand extends AccountCommand {

    @Mixin
    private RowFilter filter = new RowFilter();

    /** A command for a kind. */
    public ListCommand(Context context, ObjectKind kind) {
        super(context, kind);
    }

    @Override
    int runOn(MailDirectory directory) throws OperationException {
        RowPrinter printer = RowPrinter.of(kind(), output(), json());
        ListingOutcome outcome = stream(directory, printer);
        if (kind() == ObjectKind.DOMAIN) {
            outcome.domains().stream().filter(filter::accepts).forEach(printer::domain);
        }
        printer.end();
        output().flush();
        tellReferrals(outcome.search().referrals());
        return complete(outcome.search().completeness(), outcome.rows());
    }

    private ListingOutcome stream(MailDirectory directory, RowPrinter printer) throws OperationException {
        Cancellation cancellation = cancellation();
        AtomicReference<UncheckedIOException> closed = new AtomicReference<>();
        try {
            return directory.list(batch -> {
                try {
                    print(batch, printer);
                } catch (UncheckedIOException nobodyReads) {
                    closed.set(nobodyReads);
                    cancellation.request();
                }
            }, Progress.silent(cancellation));
        } catch (OperationCancelledException ended) {
            if (closed.get() != null) {
                throw closed.get();
            }
            throw ended;
        }
    }

    private void print(List<AccountRow> batch, RowPrinter printer) {
        for (AccountRow row : batch) {
            if (row.kind() == kind() && filter.accepts(row)) {
                printer.row(row);
            }
        }
        output().flush();
    }

    private void tellReferrals(long count) {
        if (count > 0) {
            failures().warn("", "referrals", "Parts of the tree are on other servers (" + count
                    + "); what is there is not listed.");
        }
    }

    private int complete(Completeness completeness, long rows) {
        String limit = switch (completeness) {
            case COMPLETE -> "";
            case CALLER_LIMIT -> "this command's limit";
            case SERVER_SIZE_LIMIT -> "the server's size limit";
            case SERVER_TIME_LIMIT -> "the server's time limit";
            case ADMINISTRATIVE_LIMIT -> "an administrative limit of the server";
        };
        if (limit.isEmpty()) {
            return ExitCode.DONE;
        }
        failures().warn("", "incomplete", "The list is not complete: " + limit + " cut it off after " + rows
                + " objects.");
        return ExitCode.SOME_FAILED;
    }
}
