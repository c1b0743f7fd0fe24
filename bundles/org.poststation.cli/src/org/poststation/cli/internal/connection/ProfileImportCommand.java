// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExistsException;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.ExampleDirectory;
import org.poststation.operation.OperationException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.InvalidProfileTextException;
import org.poststation.profile.ProfileExchange;
import org.poststation.profile.ProfileStore;
import org.poststation.profile.SecretStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stores the connection profiles of a text that {@link ProfileExportCommand} printed. */
@Command(name = "import")
public final class ProfileImportCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(paramLabel = "FILE", description = "The exported text; - for standard input.")
    private String file;

    @Option(names = "--replace")
    private boolean replace;

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public ProfileImportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        ProfileStore store = context.services().require(ProfileStore.class);
        List<OperationException> failed = new ArrayList<>();
        boolean anyDone = false;
        for (ConnectionProfile profile : read()) {
            Optional<ConnectionProfile> before = store.find(profile.name());
            boolean taken = profile.name().equals(ExampleDirectory.PROFILE_NAME) || !replace && before.isPresent();
            if (taken) {
                ExistsException there = new ExistsException(profile.name(), "a connection profile");
                Failures.of(context, format).report(profile.name(), there);
                failed.add(there);
            } else {
                if (before.filter(profile::mayUseSecretOf).isEmpty()) {
                    // no file from elsewhere decides to which server a kept password is sent
                    context.services().require(SecretStore.class).forget(profile.secretKey());
                }
                store.save(profile);
                Told.about(context, format, profile.name(), "stored");
                anyDone = true;
            }
        }
        return Failures.exitCode(failed, anyDone);
    }

    private List<ConnectionProfile> read() throws UsageException {
        try {
            return ProfileExchange.read(context.input().text(file, "FILE"));
        } catch (InvalidProfileTextException invalid) {
            throw new UsageException("\"" + file + "\" is not a list of connection profiles: " + invalid.getMessage(),
                    "Use what \"profile export\" printed.", invalid);
        }
    }
}
