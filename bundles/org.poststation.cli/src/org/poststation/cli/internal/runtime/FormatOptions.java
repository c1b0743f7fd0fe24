// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import picocli.CommandLine.Option;

/** How a command shows its result; options of every command. */
public final class FormatOptions {

    /** Name of the option for machine-readable output. */
    public static final String JSON = "--json";

    @Option(names = JSON)
    private boolean json;

    /** Name of the option for the whole story. */
    public static final String VERBOSE = "--verbose";

    @Option(names = VERBOSE)
    private boolean verbose;

    /** Whether the output is for a program. */
    public boolean json() {
        return json;
    }

    /** Whether failures are told with everything that is known. */
    public boolean verbose() {
        return verbose;
    }
}
