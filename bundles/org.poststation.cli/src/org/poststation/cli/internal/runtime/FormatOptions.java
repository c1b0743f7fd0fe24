// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import picocli.CommandLine.Option;

/** How a command shows its result; options of every command. */
public final class FormatOptions {

    /** Name of the option for machine-readable output. */
    public static final String JSON = "--json";

    @Option(names = JSON, description = "Print one JSON object per line; failures as JSON on standard error.")
    private boolean json;

    /** Name of the option for the whole story. */
    public static final String VERBOSE = "--verbose";

    @Option(names = VERBOSE, description = "Show the server's own text of a failure, too.")
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
