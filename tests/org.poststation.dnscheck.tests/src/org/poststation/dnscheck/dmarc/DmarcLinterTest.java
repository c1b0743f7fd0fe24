// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.dmarc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.dnscheck.lint.LintFinding;
import org.poststation.dnscheck.spf.record.Span;

/** Drafts as people write them; each finding as its code, the text at its place and what to write there. */
class DmarcLinterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            v=DMARC1, p=none; rua=mailto:a@b.example       | separator <, > ;
            v=DMARC1 p=none; rua=mailto:a@b.example        | separator < > ;
            v=DMARC1; p=none rua=mailto:a@b.example        | separator < > ;
            v=DMARC1; p=none, rua=mailto:a@b.example       | separator <, > ;
            v=dmarc1; p=none; rua=mailto:a@b.example       | missing-version <v=dmarc1> v=DMARC1
            p=none; rua=mailto:a@b.example                 | missing-version <> v=DMARC1;
            v=DMARC1; p=nothing; rua=mailto:a@b.example    | bad-value <nothing>
            v=DMARC1; p=; rua=mailto:a@b.example           | missing-value <>
            v=DMARC1; p=none; sp; rua=mailto:a@b.example   | missing-value <sp>
            v=DMARC1; p=none; p=reject; rua=mailto:a@b.example | duplicate-tag <p=reject>
            v=DMARC1; p=none; rua=a@b.example              | bad-uri <a@b.example> mailto:a@b.example
            v=DMARC1; p=none; rua=mailto:a@b.example,c@d.example | bad-uri <c@d.example> mailto:c@d.example
            v=DMARC1; p=none; rua=nobody                   | bad-uri <nobody>
            v=DMARC1; p=none; adkim=x; rua=mailto:a@b.example | bad-value <x>
            v=DMARC1; policy=none; rua=mailto:a@b.example  | misspelled-tag <policy> p
            v=DMARC1; p=none; rau=mailto:a@b.example       | misspelled-tag <rau> rua ; no-reports <>
            v=DMARC1; p=none; hello=x; rua=mailto:a@b.example | unknown-tag <hello>
            v=DMARC1; p=reject                             | no-reports <>
            v=DMARC1; rua=mailto:a@b.example               | policy-omitted <> ; p=none
            v=DMARC1; rua=mailto:a@b.example; p=none       | late-policy <>
            v=DMARC1; p=none; pct=50; rua=mailto:a@b.example | removed-tag <pct>
            "v=DMARC1; p=none; rua=mailto:a@b.example"     | quotes <"> ; quotes <">
            """)
    void tellsWhatIsWrongAndWhatToWrite(String draft, String findings) {
        assertEquals(findings.strip(), told(draft, DmarcEdition.RFC_9989));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v=DMARC1; rua=mailto:a@b.example                    | missing-policy <> ; p=none
            v=DMARC1; rua=mailto:a@b.example; p=none            | policy-not-second <>
            v=DMARC1; p=none; np=reject; rua=mailto:a@b.example | unknown-tag <np>
            v=DMARC1; p=none; pct=101; rua=mailto:a@b.example   | bad-value <101>
            """)
    void theFormerEditionIsStricter(String draft, String findings) {
        assertEquals(findings.strip(), told(draft, DmarcEdition.RFC_7489));
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=DMARC1; p=none; rua=mailto:a@b.example", "v=DMARC1;p=reject;rua=mailto:a@b.example;",
            "v = DMARC1 ; p = Quarantine ; sp=none; np=reject; rua = mailto:a@b.example!10m , mailto:c@d.example ;",
            "v=DMARC1; p=none; adkim=s; aspf=r; fo=1:d:s; psd=n; t=y; rua=mailto:a+b@b.example"})
    void whatIsValidIsNotFlagged(String record) {
        assertEquals("", told(record, DmarcEdition.RFC_9989));
    }

    @Test
    void everyFindingHasItsSentence() {
        for (DmarcLintCode code : DmarcLintCode.values()) {
            assertFalse(LintFinding.open(code, new Span(0, 0), "a", "b").message().isBlank());
        }
    }

    private static String told(String draft, DmarcEdition edition) {
        return DmarcLinter.lint(draft, edition).stream().map(found -> (found.code().word() + " <"
                + found.span().of(draft) + '>' + found.suggestion().map(text -> ' ' + text).orElse("")).strip())
                .collect(Collectors.joining(" ; "));
    }
}
