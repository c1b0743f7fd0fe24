// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite of RFC 7208, whole. */
class SpfSuiteTest {

    private static final int TESTS = 203;

    static Stream<SuiteCase> cases() {
        return SuiteCase.all("rfc7208-tests.yml.gz").stream();
    }

    @Test
    void theSuiteIsWhole() {
        assertEquals(TESTS, cases().count());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void evaluates(SuiteCase test) throws Exception {
        SpfOutcome outcome = new SpfCheck(test.zone(), "receiver.example", "DEFAULT").check(test.request());
        List<String> allowed = test.results();
        assertTrue(allowed.contains(outcome.result().word()), () -> test + ": " + outcome);
        test.explanation().ifPresent(wanted -> assertEquals(wanted, outcome.explanation().orElse("")));
    }
}
