// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal;

import java.util.Locale;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.Input;
import org.poststation.cli.internal.runtime.Interruption;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.cli.internal.runtime.Services;

/** The command line: the product without windows. Its result is the exit code of the process. */
public final class CommandLineApplication implements IApplication {

    @Override
    public Object start(IApplicationContext application) {
        application.applicationRunning();
        String[] arguments = (String[]) application.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        Bundle bundle = FrameworkUtil.getBundle(CommandLineApplication.class);
        // Every explanation in the language of the help and of the words that scripts rely on.
        Locale.setDefault(Locale.ENGLISH);
        try (Interruption interruption = Interruption.ofProcess()) {
            Context context = new Context(Services.of(bundle.getBundleContext()), Output.ofProcess(), Input.ofProcess(),
                    interruption);
            return new Commands(context, version(bundle.getVersion())).run(Arguments.ofProcess(arguments));
        }
    }

    private static String version(Version version) {
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    @Override
    public void stop() {
        // Ends when its command ends; a signal cancels the command.
    }
}
