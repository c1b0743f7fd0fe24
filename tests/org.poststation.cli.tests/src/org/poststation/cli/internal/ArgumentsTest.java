// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void whatTheLauncherReplacedComesFromTheKernel() {
        String[] mangled = {"mailbox", "add", "z@example.org", "--given-name", "Zo??", "--surname", "H?ld"};
        String[] restored = Arguments.restore(mangled, kernel("java", "-jar", "x.jar", "mailbox", "add",
                "z@example.org", "--given-name", "Zoë", "--surname", "H?ld"));
        assertArrayEquals(new String[] {"mailbox", "add", "z@example.org", "--given-name", "Zoë", "--surname", "H?ld"},
                restored);
    }

    @Test
    void emptyArgumentsStay() {
        String[] given = {"mailbox", "set", "z@example.org", "--description", ""};
        assertArrayEquals(given, Arguments.restore(given, kernel("java", "mailbox", "set", "z@example.org",
                "--description", "")));
    }

    @Test
    void aCommandLineOfAnotherProgramIsNotBelieved() {
        String[] given = {"mailbox", "list"};
        assertArrayEquals(given, Arguments.restore(given, kernel("java", "mailbox", "show")));
        assertArrayEquals(given, Arguments.restore(given, kernel("list")));
    }

    private static byte[] kernel(String... arguments) {
        return (String.join("\0", arguments) + '\0').getBytes(StandardCharsets.UTF_8);
    }
}
