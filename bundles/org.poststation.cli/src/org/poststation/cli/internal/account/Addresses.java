// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.poststation.cli.internal.runtime.Input;
import org.poststation.cli.internal.runtime.UsageException;

import picocli.CommandLine.Parameters;

/** The objects that a command is about. */
final class Addresses {

    @Parameters(arity = "1..*", paramLabel = "ADDRESS", description = "What it is about; - reads one per line"
            + " from standard input.")
    private List<String> given = new ArrayList<>();

    /** All addresses, each once. Blocking when they come from standard input. */
    List<String> all(Input input) throws UsageException {
        Map<String, String> all = new LinkedHashMap<>();
        for (String address : given) {
            List<String> texts = address.equals(Input.STANDARD_INPUT) ? input.lines("ADDRESS -") : List.of(address);
            texts.forEach(text -> all.putIfAbsent(text.toLowerCase(Locale.ROOT), text));
        }
        return List.copyOf(all.values());
    }
}
