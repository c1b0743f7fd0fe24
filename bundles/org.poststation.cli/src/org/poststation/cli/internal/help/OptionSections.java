// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;

/** Shows a command's options in sections: its own first, then those that it shares with others. */
final class OptionSections {

    private static final Set<String> DIRECTORY = Set.of("--profile", "--example", "--password-file", "--ldap",
            "--starttls", "--bind-dn", "--base", "--schema", "--schema-setting", "--ca", "--fingerprint", "--timeout",
            "--page-size");
    private static final Set<String> GENERAL = Set.of("--json", "--verbose", "--dry-run", "--yes", "--help",
            "--version");

    private OptionSections() {}

    static String render(Help help) {
        Map<String, List<OptionSpec>> sections = new LinkedHashMap<>();
        for (String title : List.of("Options", "Directory", "General")) {
            sections.put(title, new ArrayList<>());
        }
        boolean isOfDirectory = help.commandSpec().findOption("--ldap") != null;
        for (OptionSpec option : help.commandSpec().options()) {
            sections.get(title(option.longestName(), isOfDirectory)).add(option);
        }
        StringBuilder text = new StringBuilder();
        sections.forEach((title, options) -> {
            if (!options.isEmpty()) {
                Help.Layout layout = help.createDefaultLayout();
                layout.addAllOptions(options, help.parameterLabelRenderer());
                text.append('\n').append(title).append(":\n").append(layout);
            }
        });
        return text.toString();
    }

    private static String title(String name, boolean isOfDirectory) {
        if (isOfDirectory && DIRECTORY.contains(name)) {
            return "Directory";
        }
        return GENERAL.contains(name) ? "General" : "Options";
    }
}
