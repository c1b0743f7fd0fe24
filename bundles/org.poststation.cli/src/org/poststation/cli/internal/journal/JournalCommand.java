// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.journal;

import java.util.concurrent.Callable;

import org.poststation.cli.internal.connection.ConnectionOptions;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.journal.Journal;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Mixin;

/** A command that reads the journal of a directory, for which no connection is needed. */
abstract class JournalCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    JournalCommand(Context context) {
        this.context = context;
    }

    @Override
    public final Integer call() throws OperationException {
        read(connection.journal(context));
        context.output().flush();
        return ExitCode.DONE;
    }

    abstract void read(Journal journal) throws OperationException;

    final boolean json() {
        return format.json();
    }

    final Output output() {
        return context.output();
    }
}
