// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.help;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Gives every command of a tree its {@code --help}: a description and examples from {@code help.properties}, where the
 * key is the command's path without the program, for example {@code mailbox.add}.
 */
public final class CommandHelp {

    private static final int WIDTH = 100;
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.poststation.cli.internal.help.help");

    private static final ResourceBundle OPTIONS = ResourceBundle
            .getBundle("org.poststation.cli.internal.help.options");

    private CommandHelp() {}

    /** Adds the help to a command and all below it. */
    public static void addTo(CommandLine command) {
        addTo(command, "");
    }

    private static void addTo(CommandLine command, String path) {
        CommandSpec spec = command.getCommandSpec();
        spec.addOption(OptionSpec.builder("--help").usageHelp(true).type(boolean.class)
                .description("Show this help.").build());
        UsageMessageSpec usage = spec.usageMessage();
        spec.resourceBundle(OPTIONS);
        usage.width(WIDTH).sortOptions(false).abbreviateSynopsis(true);
        usage.description(text(path + ".description"));
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%n");
        usage.commandListHeading("%nCommands:%n");
        usage.footerHeading("%nExamples:%n");
        // Not by the footer, which would break long command lines.
        usage.footer("");
        String examples = "  " + String.join("\n  ", examples(path)) + "\n";
        usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_FOOTER, help -> examples);
        usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST_HEADING, help -> "");
        usage.sectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, OptionSections::render);
        for (Map.Entry<String, CommandLine> below : command.getSubcommands().entrySet()) {
            addTo(below.getValue(), path.isEmpty() ? below.getKey() : path + '.' + below.getKey());
        }
    }

    /** The examples of a command, each a whole command line. */
    public static List<String> examples(String path) {
        return List.of(text(path + ".examples").split("\n"));
    }

    private static String text(String key) {
        return TEXTS.getString(key.startsWith(".") ? "poststation" + key : key);
    }
}
