// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import java.util.concurrent.Callable;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.DirectorySession;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Mixin;

/** A command about one directory. */
public abstract class DirectoryCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    protected DirectoryCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        checkUsage();
        MailDirectory directory = open();
        try (DirectorySession session = directory.session()) {
            session.listen(() -> failures().warn("", "reconnected", "The connection was lost and re-established."));
            return run(directory);
        }
    }

    /** Opens the directory; the caller closes its session. */
    protected MailDirectory open() throws OperationException {
        return connection.open(context, format);
    }

    /** What the workspace keeps about dead accounts of the directory; connects to nothing. */
    protected final LifecycleFolder lifecycle() throws OperationException {
        return connection.lifecycle(context);
    }

    /** Refuses what can be seen to be wrong before a connection is made. */
    protected void checkUsage() throws OperationException {
        // most commands have nothing to look at
    }

    /** Does the work; delivers the exit code. */
    protected abstract int run(MailDirectory directory) throws OperationException;

    /** What the command works with. */
    protected final Context context() {
        return context;
    }

    /** Whether objects of JSON are wanted. */
    protected final boolean json() {
        return format.json();
    }

    /** Where the command prints. */
    protected final Output output() {
        return context.output();
    }

    /** Where a wish to end is seen. */
    protected final Cancellation cancellation() {
        return context.interruption().cancellation();
    }

    /** How failures are told. */
    protected final Failures failures() {
        return Failures.of(context, format);
    }
}
