// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.runtime;

import java.io.Console;
import java.util.Locale;
import java.util.Optional;

import org.poststation.cli.internal.format.Printable;

import picocli.CommandLine.Option;

/** The consent to something that takes things away: the option, or a person's answer. */
public final class Confirmation {

    @Option(names = "--yes")
    private boolean yes;

    /**
     * Refuses to begin when consent is missing and nobody can be asked.
     *
     * @param harmless whether nothing will be written anyway
     */
    public void require(Context context, boolean harmless) throws UsageException {
        if (!yes && !harmless && context.input().terminal().isEmpty()) {
            throw new UsageException("This needs your consent, and nobody can be asked.",
                    "Add --yes if you mean it.");
        }
    }

    /** Whether the option was given, so that there is no question. */
    public boolean isGivenBefore() {
        return yes;
    }

    /** Whether the option was given or the person says yes. Blocking while the person thinks. */
    public boolean isGiven(Context context, String question) {
        if (yes) {
            return true;
        }
        context.output().flush();
        Optional<Console> terminal = context.input().terminal();
        String answer = terminal.map(console -> console.readLine("%s [y/N] ", Printable.text(question))).orElse(null);
        return answer != null && (answer.strip().toLowerCase(Locale.ROOT).equals("y")
                || answer.strip().toLowerCase(Locale.ROOT).equals("yes"));
    }
}
