// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

/** The exit codes of every command; scripts rely on them. */
public final class ExitCode {

    /** Everything was done. */
    public static final int DONE = 0;
    /** Some items failed, or something that was named does not exist. */
    public static final int SOME_FAILED = 1;
    /** The command line, or a value in it, is wrong; nothing was sent. */
    public static final int USAGE = 2;
    /** No connection, or the server does not know who we are. */
    public static final int NO_CONNECTION = 3;
    /** The server refused. */
    public static final int REFUSED = 4;
    /** Ended by Ctrl+C (128 + SIGINT). */
    public static final int INTERRUPTED = 130;
    /** The reader of the output went away (128 + SIGPIPE), for example {@code head}. */
    public static final int READER_GONE = 141;

    private ExitCode() {}
}
