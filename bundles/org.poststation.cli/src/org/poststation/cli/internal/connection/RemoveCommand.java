// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import java.util.concurrent.Callable;

import org.poststation.cli.internal.runtime.Confirmation;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * Removes something of this workspace by its name, once the person agreed.
 *
 * @param <T> what is removed
 */
public abstract class RemoveCommand<T> implements Callable<Integer> {

    private final Context context;
    private final String kind;

    @Parameters(paramLabel = "NAME", description = "What to remove.")
    private String name;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /**
     * A command in a context.
     *
     * @param kind what is removed, in the words of the question
     */
    protected RemoveCommand(Context context, String kind) {
        this.context = context;
        this.kind = kind;
    }

    @Override
    public final Integer call() throws OperationException {
        confirmation.require(context, false);
        T found = require(context, name);
        boolean isWanted = confirmation.isGiven(context, "Remove the " + kind + ' ' + name + '?');
        if (isWanted) {
            remove(context, found);
        }
        Told.about(context, format, name, isWanted ? "removed" : "not-tried");
        return ExitCode.DONE;
    }

    /**
     * What has the name.
     *
     * @throws OperationException when nothing has
     */
    protected abstract T require(Context context, String name) throws OperationException;

    /**
     * Removes it with its secrets.
     *
     * @throws OperationException when that can't be written
     */
    protected abstract void remove(Context context, T found) throws OperationException;
}
