// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.runtime.Confirmation;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.NotFoundException;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.SecretStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Removes a connection profile with its password. */
@Command(name = "remove")
public final class ProfileRemoveCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "NAME", description = "The profile.")
    private String name;

    @Mixin
    private Confirmation confirmation = new Confirmation();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public ProfileRemoveCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        confirmation.require(context, false);
        ProfileStore profiles = context.services().require(ProfileStore.class);
        Optional<ConnectionProfile> profile = profiles.find(name);
        if (profile.isEmpty()) {
            throw new NotFoundException("There is no connection profile \"" + name + "\".",
                    "Look at what there is with \"profile list\".");
        }
        if (!confirmation.isGiven(context, "Remove the profile " + name + "?")) {
            Told.about(context, format, name, "not-tried");
            return ExitCode.DONE;
        }
        context.services().require(SecretStore.class).forget(profile.get().secretKey());
        profiles.remove(name);
        Told.about(context, format, name, "removed");
        return ExitCode.DONE;
    }
}
