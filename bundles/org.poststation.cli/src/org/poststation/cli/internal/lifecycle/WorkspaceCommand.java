// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.util.concurrent.Callable;

import org.poststation.cli.internal.connection.ConnectionOptions;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Mixin;

/** A command about what the workspace keeps of one directory; it connects to nothing. */
abstract class WorkspaceCommand implements Callable<Integer> {

    private final Context context;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private FormatOptions format = new FormatOptions();

    WorkspaceCommand(Context context) {
        this.context = context;
    }

    final Context context() {
        return context;
    }

    final LifecycleFolder folder() throws OperationException {
        return connection.lifecycle(context);
    }

    final boolean json() {
        return format.json();
    }

    final Output output() {
        return context.output();
    }
}
