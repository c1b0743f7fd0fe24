// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.NotFoundException;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.SecretStore;

import picocli.CommandLine.Command;

/** Removes a connection profile with its password. */
@Command(name = "remove")
public final class ProfileRemoveCommand extends RemoveCommand<ConnectionProfile> {

    /** A command in a context. */
    public ProfileRemoveCommand(Context context) {
        super(context, "profile");
    }

    @Override
    protected ConnectionProfile require(Context context, String name) throws OperationException {
        return context.services().require(ProfileStore.class).find(name).orElseThrow(
                () -> new NotFoundException("There is no connection profile \"" + name + "\".",
                        "Look at what there is with \"profile list\"."));
    }

    @Override
    protected void remove(Context context, ConnectionProfile profile) throws OperationException {
        context.services().require(SecretStore.class).forget(profile.secretKey());
        context.services().require(ProfileStore.class).remove(profile.name());
    }
}
