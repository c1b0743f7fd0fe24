// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.lifecycle;

import java.util.Locale;

import org.poststation.directory.lifecycle.LastRun.Outcome;

/** What the outcome of a run is called. */
final class LastRunWords {

    private LastRunWords() {}

    /** A stable word, for example {@code some-failed}. */
    static String of(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
