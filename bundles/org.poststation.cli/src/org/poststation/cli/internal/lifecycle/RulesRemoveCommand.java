// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.NotFoundException;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.operation.OperationException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Removes a rule. */
@Command(name = "remove")
public final class RulesRemoveCommand extends WorkspaceCommand {

    @Mixin
    private RuleName name = new RuleName();

    /** A command in a context. */
    public RulesRemoveCommand(Context context) {
        super(context);
    }

    @Override
    public Integer call() throws OperationException {
        LifecycleFolder folder = folder();
        LifecycleSettings settings = folder.settings();
        LifecycleRule rule = settings.find(name.domain(), name.reason()).orElse(null);
        if (rule == null) {
            throw new NotFoundException("There is no such rule.",
                    "Look at what there is with \"lifecycle rules list\".");
        }
        folder.save(settings.without(rule));
        output().line(rule.domain() + ": " + LifecycleWords.of(rule.condition()) + ": removed");
        return ExitCode.DONE;
    }
}
