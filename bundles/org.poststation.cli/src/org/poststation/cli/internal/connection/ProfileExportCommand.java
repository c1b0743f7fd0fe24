// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.NotFoundException;
import org.poststation.profile.ConnectionProfile;
import org.poststation.profile.ProfileExchange;
import org.poststation.profile.ProfileStore;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints connection profiles as a text that another console can read; without passwords. */
@Command(name = "export")
public final class ProfileExportCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "The profiles; all of them without a name.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public ProfileExportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws NotFoundException {
        ProfileStore store = context.services().require(ProfileStore.class);
        List<ConnectionProfile> profiles = new ArrayList<>();
        for (String name : names) {
            Optional<ConnectionProfile> found = store.find(name);
            profiles.add(found.orElseThrow(() -> new NotFoundException(
                    "There is no connection profile \"" + name + "\".",
                    "Look at what there is with \"profile list\".")));
        }
        String text = ProfileExchange.write(names.isEmpty() ? store.all() : profiles);
        context.output().line(text.stripTrailing());
        context.output().flush();
        return ExitCode.DONE;
    }
}
