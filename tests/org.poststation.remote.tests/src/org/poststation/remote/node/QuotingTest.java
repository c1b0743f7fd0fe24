// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.model.InvalidValueException;
import org.poststation.testkit.process.Tool;

class QuotingTest {

    @Test
    void shellTakesHostileWordsForThemselves() {
        for (String word : List.of("$(touch x)", "`id`", "a'b", "''", "'; rm -rf /; '", "\"", "\\", "-rf", "*", "~",
                "a b",
                "&& true", "#", "!", "ä 日本語 😀", "")) {
            assertEquals(word, Tool.of("sh", "dash").with("-c", "printf %s " + Quoting.single(word)).runSuccessfully()
                    .output());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "\u001b[31m", "a\r", "\u009b", "\ud800"})
    void wordsWithControlCharactersAreRefused(String word) {
        assertThrows(InvalidValueException.class, () -> Quoting.single(word));
        assertThrows(InvalidValueException.class, () -> NodeCommand.of("/bin/echo", word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postfix.service", "getty@tty1.service", "3F2504E0", "cli-ban-mail-on-mx1", "a:b+c"})
    void namesOfUnitsAndQueueEntriesPass(String name) {
        assertEquals(name, Quoting.requireName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;id", "$(id)", "`id`", "a b", "a|b", "a&b", "a>b", "a\nb", "a'b", "a\"b", "a\\b", "a*",
            "../a",
            "ä"})
    void metacharactersInNamesArePointedAt(String name) {
        InvalidValueException refused = assertThrows(InvalidValueException.class, () -> Quoting.requireName(name));
        assertEquals(name, refused.text());
        int ok = refused.position();
        assertEquals(name.substring(0, ok).matches("[A-Za-z0-9_]?[A-Za-z0-9@._:+-]*"), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-d", "--all", ".hidden", "@x"})
    void namesThatCouldBeOptionsAreRefused(String name) {
        assertThrows(InvalidValueException.class, () -> Quoting.requireName(name));
    }

    @Test
    void sectionNamesAreChecked() {
        assertThrows(InvalidValueException.class, () -> ProbeSection.of("a;id", "true"));
    }
}
