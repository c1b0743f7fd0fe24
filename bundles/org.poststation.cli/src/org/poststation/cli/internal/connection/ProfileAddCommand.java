// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExistsException;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.ExampleDirectory;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.Secret;
import org.poststation.profile.SecretStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stores a connection profile; its password goes into the secure storage. */
@Command(name = "add")
public final class ProfileAddCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "NAME", description = "How the profile is called.")
    private String name;

    @Mixin
    private ServerOptions server = new ServerOptions();

    @Option(names = ConnectionOptions.PASSWORD_FILE, paramLabel = "FILE")
    private String passwordFile;

    @Option(names = "--read-only")
    private boolean readOnly;

    @Option(names = "--replace")
    private boolean replace;

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public ProfileAddCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        if (!server.given()) {
            throw new UsageException("The server is missing.", "Give it with --ldap URL.");
        }
        if (name.isBlank() || !Printable.text(name).equals(name) || name.equals(ExampleDirectory.PROFILE_NAME)) {
            throw new UsageException("A profile can't be called \"" + name + "\".", "Choose another name.");
        }
        ConnectionProfile profile = server.profile(name, readOnly);
        ProfileStore profiles = context.services().require(ProfileStore.class);
        Optional<ConnectionProfile> before = profiles.find(name);
        if (!replace && before.isPresent()) {
            throw new ExistsException(name, "a connection profile");
        }
        if (passwordFile != null) {
            try (Secret password = context.input().secret(passwordFile, ConnectionOptions.PASSWORD_FILE)) {
                context.services().require(SecretStore.class).keep(profile.secretKey(), password);
            }
        } else if (before.filter(profile::mayUseSecretOf).isEmpty()) {
            context.services().require(SecretStore.class).forget(profile.secretKey());
        }
        profiles.save(profile);
        Told.about(context, format, name, "stored");
        return ExitCode.DONE;
    }
}
