// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poststation.cli.internal.help.CommandHelp;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Input;
import org.poststation.cli.internal.runtime.Interruption;
import org.poststation.cli.internal.runtime.Output;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    static List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(""));
        for (String group : tree().getSubcommands().keySet()) {
            paths.add(group);
            tree(group).getSubcommands().get(group).getSubcommands().keySet()
                    .forEach(command -> paths.add(group + " " + command));
        }
        return paths;
    }

    static Stream<String> examples() {
        return paths().stream().flatMap(path -> CommandHelp.examples(path.replace(' ', '.')).stream());
    }

    static List<String> manual() throws IOException {
        return Files.readAllLines(Path.of("../../docs/command-line.md")).stream()
                .filter(line -> line.startsWith("poststation ")).toList();
    }

    @Test
    void everyKindHasEveryCommand() {
        List<String> paths = paths();
        for (String kind : List.of("domain", "mailbox", "alias", "list")) {
            for (String command : List.of("list", "show", "add", "set", "rename", "delete", "activate",
                    "deactivate")) {
                assertTrue(paths.contains(kind + " " + command), kind + " " + command);
            }
        }
        assertTrue(paths.containsAll(List.of("mailbox password", "connection test", "profile list", "profile add",
                "profile remove", "example reset")), paths::toString);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyLevelShowsDescriptionOptionsAndExamples(String path) {
        CommandRun run = CommandRun.of(Stream.concat(words(path), Stream.of("--help")).toArray(String[]::new));
        run.requireCode(ExitCode.DONE);
        assertEquals("", run.err());
        assertTrue(run.out().startsWith("Usage: " + ("poststation " + path).strip()), run::out);
        assertTrue(run.out().contains("\nExamples:\n  poststation "), run::out);
        assertTrue(run.out().contains("--help"), run::out);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void everyOptionIsExplained(String path) {
        CommandLine command = tree(words(path).toArray(String[]::new));
        CommandHelp.addTo(command);
        for (String name : words(path).toList()) {
            command = command.getSubcommands().get(name);
        }
        for (OptionSpec option : command.getCommandSpec().options()) {
            assertTrue(option.description().length == 1 && !option.description()[0].isBlank(), option.longestName());
        }
    }

    @ParameterizedTest
    @MethodSource({"examples", "manual"})
    void everyExampleIsACommandLine(String example) {
        String[] arguments = words(example).skip(1).toArray(String[]::new);
        assertFalse(arguments.length == 0, example);
        CommandLine root = tree(arguments);
        CommandHelp.addTo(root);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        CommandLine.ParseResult parsed = root.parseArgs(arguments);
        assertTrue(parsed.hasSubcommand(), example);
    }

    @Test
    void theVersionIsPrinted() {
        CommandRun run = CommandRun.of("--version").requireCode(ExitCode.DONE);
        assertEquals("Poststation 1.2.3\n", run.out());
    }

    private static Stream<String> words(String line) {
        Matcher words = WORD.matcher(line);
        return words.results().map(word -> word.group(1) == null ? word.group(2) : word.group(1));
    }

    private static CommandLine tree(String... arguments) {
        Output nowhere = new Output(OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
        Context context = new Context(TestServices.INSTANCE, nowhere,
                new Input(InputStream.nullInputStream(), false), new Interruption());
        return new CommandTree(context, Arrays.toString(arguments)).build(arguments);
    }
}
