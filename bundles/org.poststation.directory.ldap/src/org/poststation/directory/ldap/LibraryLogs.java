// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ldap;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps the client libraries from printing: everything they log reaches the caller as a failure with its cause. */
final class LibraryLogs {

    // held here, because the log manager forgets the level of a logger that nobody holds
    private static final List<Logger> LOGGERS = List.of(Logger.getLogger("org.apache.directory"),
            Logger.getLogger("org.apache.mina"));

    private LibraryLogs() {}

    static void silence() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
