// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poststation.dnscheck.spf.lint.SpfLintCode;
import org.poststation.dnscheck.spf.lint.SpfLinter;

/** The suite of RFC 4408, which RFC 7208 replaced, and the tests of pyspf. */
class SpfOlderSuitesTest {

    private static final int LENIENT = 0;
    private static final int PICKY = 2;

    static Stream<SuiteCase> cases() {
        return Stream.of("rfc4408-tests.yml.gz", "test.yml.gz").flatMap(file -> SuiteCase.all(file).stream());
    }

    @Test
    void theSuitesAreWhole() {
        assertEquals(191, SuiteCase.all("rfc4408-tests.yml.gz").size());
        assertEquals(16, SuiteCase.all("test.yml.gz").size());
    }

    /** No test of RFC 4408 differs; what is ambiguous to pyspf when it is picky is what the linter calls obsolete. */
    @ParameterizedTest
    @MethodSource("cases")
    void evaluates(SuiteCase test) throws Exception {
        SpfCheck.Dialect dialect = test.strict() == LENIENT ? SpfCheck.Dialect.DRAFT : SpfCheck.Dialect.RFC_7208;
        SpfOutcome outcome = new SpfCheck(test.zone(), "receiver.example", "DEFAULT", dialect).check(test.request());
        List<String> allowed = test.results();
        String result = test.strict() == PICKY && isOfDrafts(outcome) ? "ambiguous" : outcome.result().word();
        assertTrue(allowed.contains(result), () -> test + ": " + allowed + outcome);
        test.explanation().ifPresent(wanted -> assertEquals(wanted, outcome.explanation().orElse("")));
    }

    private static boolean isOfDrafts(SpfOutcome outcome) {
        return SpfLinter.lint(outcome.trace().orElseThrow().record()).stream()
                .anyMatch(found -> found.code() == SpfLintCode.OBSOLETE_MODIFIER);
    }
}
