// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.operation.Explanation;

/** Every failure has its sentence, and what to do about it, in every language. */
class FailureWordingTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 10, 11, 12, 13, 16, 17, 18, 19, 20, 21, 32, 34, 48, 49, 50, 51, 52, 53, 54,
            64, 65, 66, 67, 68, 69, 71, 80, 112, 118, 122, 123})
    void everyResultCodeIsExplained(int code) {
        Explanation explanation = new ServerRefusedException(code, "cn=x,dc=y", "said", null).explanation();
        assertTrue(explanation.what().contains("cn=x,dc=y"), explanation.what());
        assertTrue(explanation.what().contains(String.valueOf(code)), explanation.what());
        assertFalse(explanation.nextStep().isEmpty());
        assertEquals("said", explanation.serverText());
        assertFalse(explanation.what().contains("{") || explanation.nextStep().contains("{"));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 11, 19, 21, 32, 49, 50, 51, 52, 53, 65, 68})
    void whatAdministratorsMeetMostIsSaidInFullInEveryLanguage(int code) throws IOException {
        Properties english = sentences("");
        for (String language : List.of("", "_de", "_it")) {
            Properties sentences = sentences(language);
            for (String part : List.of(".what", ".cause.1", ".next")) {
                String key = "code." + code + part;
                String text = sentences.getProperty(key, "");
                assertTrue(text.endsWith("."), key + language + ": " + text);
                assertTrue(language.isEmpty() || !text.equals(english.getProperty(key)), key + language);
            }
            assertTrue(sentences.getProperty("code." + code + ".what").contains("{0}"), code + language);
        }
    }

    @Test
    void anUnknownResultCodeIsNamed() {
        Explanation explanation = new ServerRefusedException(999, "cn=x", "", null).explanation();
        assertTrue(explanation.what().contains("999"));
    }

    @ParameterizedTest
    @EnumSource(ConnectionFailedException.Reason.class)
    void everyReasonForNoConnectionIsExplained(ConnectionFailedException.Reason reason) {
        Explanation explanation = new ConnectionFailedException(reason, "ldap://x:389", null).explanation();
        assertTrue(explanation.what().contains("ldap://x:389"), explanation.what());
        assertFalse(explanation.likelyCauses().isEmpty() || explanation.nextStep().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_it"})
    void everyLanguageHasEverySentence(String language) throws IOException {
        assertEquals(sentences("").keySet(), sentences(language).keySet());
    }

    private static Properties sentences(String language) throws IOException {
        Properties sentences = new Properties();
        try (InputStream in = Wording.class.getResourceAsStream("wording" + language + ".properties")) {
            sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
