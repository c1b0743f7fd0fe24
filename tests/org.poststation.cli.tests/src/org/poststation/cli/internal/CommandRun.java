// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.Input;
import org.poststation.cli.internal.runtime.Interruption;
import org.poststation.cli.internal.runtime.Output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One run of the command line within the test's own process.
 *
 * @param code its exit code
 * @param out what it printed to standard output
 * @param err what it printed to standard error
 */
public record CommandRun(int code, String out, String err) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static CommandRun of(String... arguments) {
        return withInput("", arguments);
    }

    public static CommandRun withInput(String typed, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Input input = new Input(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), false);
        Context context = new Context(TestServices.INSTANCE, new Output(out, err), input, new Interruption());
        int code = new Commands(context, "1.2.3").run(arguments);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public CommandRun requireCode(int expected) {
        assertEquals(expected, code, this::toString);
        return this;
    }

    public List<String> lines() {
        return out.lines().toList();
    }

    /** The objects of the standard output, one for each line. */
    public List<JsonNode> objects() {
        return lines().stream().map(CommandRun::json).toList();
    }

    /** The objects of the standard error, one for each line. */
    public List<JsonNode> errors() {
        return err.lines().map(CommandRun::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException notJson) {
            throw new UncheckedIOException(line, notJson);
        }
    }
}
