// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.dnscheck.lint.LintFinding;
import org.poststation.dnscheck.spf.record.Span;
import org.poststation.model.Severity;

/** Drafts as people write them; each finding as its code, the text at its place and what to write there. */
class SpfLinterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v=spf1 ipv4:192.0.2.1 -all                     | unknown-mechanism <ipv4> ip4
            v=spf1 ipv6:2001:db8::1 -all                   | unknown-mechanism <ipv6> ip6
            v=spf1 ip:192.0.2.1 -all                       | unknown-mechanism <ip> ip4
            v=spf1 ip:2001:db8::1 -all                     | unknown-mechanism <ip> ip6
            v=spf1 inlcude:example.net -all                | unknown-mechanism <inlcude> include
            v=spf1 moo -all                                | unknown-mechanism <moo>
            v=spf1include:example.net -all                 | missing-space <>[6] ␣
            v=spf1 ip4:192.0.2.1include:example.net -all   | missing-space <>[20] ␣
            v=spf1 ip4:192.0.2.1-all                       | missing-space <>[20] ␣
            v=spf1 a:mail.example.net-all                  | missing-space <>[25] ␣
            v=spf1 -allip4:192.0.2.1                       | missing-space <>[11] ␣
            v=spf1 mx ~all v=spf1 a -all                   | several-records <v=spf1> ; after-all <a> ; after-all <-all>
            v=spf1 include=example.net -all                | equals-for-colon <=> :
            v=spf1 ipv4=192.0.2.1 -all                     | unknown-mechanism <ipv4=> ip4:
            v=spf1 redirect:example.net                    | colon-for-equals <:> = ; no-all <>[27] ␣~all
            v=spf1 192.0.2.1 -all                          | bare-address <192.0.2.1> ip4:192.0.2.1
            v=spf1 ?192.0.2.0/24 -all                      | bare-address <?192.0.2.0/24> ?ip4:192.0.2.0/24
            v=spf1 2001:db8::/32 -all                      | bare-address <2001:db8::/32> ip6:2001:db8::/32
            v=spf1 mail.example.net -all                   | bare-domain <mail.example.net> a:mail.example.net
            v=spf1 ip4:2001:db8::1 -all                    | wrong-family <ip4> ip6
            v=spf1 ip6:192.0.2.1 -all                      | wrong-family <ip6> ip4
            v=spf1 ip4:192.0.2.0/33 -all                   | bad-prefix <33> 32
            v=spf1 ip4:192.0.2.0/024 -all                  | bad-prefix <024> 24
            v=spf1 ip4:192.0.2.0/255.255.255.0 -all        | bad-prefix <255.255.255.0> 24
            v=spf1 ip6:2001:db8::/129 -all                 | bad-prefix <129> 128
            v=spf1 a/24/64 -all                            | bad-prefix </24/64> /24//64
            v=spf1 ip4:192.0.2 -all                        | bad-address <192.0.2> 192.0.2.0
            v=spf1 ip4:192.000.002.001 -all                | bad-address <192.000.002.001> 192.0.2.1
            v=spf1 ip4:192.0.2.1:25 -all                   | bad-address <192.0.2.1:25> 192.0.2.1
            v=spf1 ip4:192.0.2.300 -all                    | bad-address <192.0.2.300>
            v=spf1 ip4:mail.example.net -all               | bad-address <ip4:mail.example.net> a:mail.example.net
            v=spf1 ip4: 192.0.2.1 -all                     | unwanted-space < >
            v=spf1 include: example.net -all               | unwanted-space < >
            v=spf1 a - all                                 | unwanted-space < >
            v=spf1 exp=a.example redirect=b.example exp=c.example | duplicate-modifier <exp=c.example>
            v=spf1 redirect=example.net -all               | ignored-redirect <redirect=example.net>
            v=spf1 exp=e.example.net a -all                | misplaced-modifier <exp=e.example.net>
            v=spf1 -all a mx                               | after-all <a> ; after-all <mx>
            v=spf1 +all                                    | pass-all <+all> ~all
            v=spf1 all                                     | pass-all <all> ~all
            v=spf1 ?all                                    | neutral-all <?all> ~all
            v=spf1 mx                                      | no-all <>[9] ␣~all
            v=spf1                                         | no-all <>[6] ␣~all
            v=spf1 ip4:0.0.0.0/0 -all                      | everybody <ip4:0.0.0.0/0>
            v=spf1 ptr -all                                | ptr <ptr>
            v=spf1 ptr:example.net -all                    | ptr <ptr:example.net>
            "v=spf1 mx -all"                               | quotes <"> ; quotes <">
            “v=spf1 mx -all”                               | quotes <“> ; quotes <”>
            v=spf1; mx; -all                               | separator <;> ; separator <;>
            v=spf1 mx, a -all                              | separator <,>
            v=spf1 mx,a -all                               | separator <,> ␣
            v=spf1 a:%{x}.example.net -all                 | bad-macro <%{x}>
            v=spf1 exists:%(ir).example.net -all           | bad-macro <%(> ␣
            v=spf1 exists:%{i0}.example.net -all           | bad-macro <%{i0}>
            v=spf1 exists:%{r}.example.net -all            | explanation-macro <%{r}>
            v=spf1 mx –all                                 | non-ascii <–> -
            v=spf1 a:bücher.example -all                   | non-ascii <ü>
            spf1 mx -all                                   | missing-version <spf1> v=spf1
            v=spf2 mx -all                                 | missing-version <v=spf2> v=spf1
            v = spf1 mx -all                               | missing-version <v = spf1> v=spf1
            mx -all                                        | missing-version <>[0] v=spf1␣
            v=spf1 include: -all                           | missing-argument <include:>
            v=spf1 include -all                            | missing-argument <include>
            v=spf1 -all:example.net                        | unwanted-argument <:example.net>
            v=spf1 a:https://mail.example.net/ -all        | bad-domain <https://mail.example.net/> mail.example.net
            v=spf1 a:localhost -all                        | bad-domain <localhost>
            v=spf1 default=softfail -all                   | obsolete-modifier <default=softfail>
            """)
    void tellsWhatIsWrongAndWhatToWrite(String draft, String findings) {
        assertEquals(findings.strip().replace('␣', ' ').strip(), told(draft).strip());
    }

    @Test
    void aMacroInRoundBracketsIsSuggestedWithBraces() {
        LintFinding found = SpfLinter.lint("v=spf1 exists:foo%.sbl.example.com -all").getFirst();
        assertEquals(SpfLintCode.BAD_MACRO, found.code());
    }

    @Test
    void elevenLookUpsAreOneTooMany() {
        assertTrue(SpfLinter.lint("v=spf1" + " a:h.example.net".repeat(10) + " -all").isEmpty());
        List<LintFinding> findings = SpfLinter.lint("v=spf1" + " mx".repeat(11) + " -all");
        assertEquals(List.of(SpfLintCode.TOO_MANY_LOOKUPS), findings.stream().map(LintFinding::code).toList());
        assertEquals(6 + 10 * 3 + 1, findings.getFirst().span().start());
    }

    @Test
    void whatDoesNotFitIntoOneAnswerIsTooLong() {
        String draft = "v=spf1" + " ip4:192.0.2.123".repeat(28) + " -all";
        List<LintFinding> findings = SpfLinter.lint(draft);
        assertEquals(List.of(SpfLintCode.TOO_LONG), findings.stream().map(LintFinding::code).toList());
        assertEquals(450, findings.getFirst().span().start());
        assertEquals(draft.length(), findings.getFirst().span().end());
    }

    @Test
    void aLineBreakIsNoSeparator() {
        LintFinding found = SpfLinter.lint("v=spf1 mx\n-all").getFirst();
        assertEquals(SpfLintCode.CONTROL_CHARACTER, found.code());
        assertEquals(9, found.span().start());
    }

    @ParameterizedTest
    @ValueSource(strings = {"v=spf1 -all", "V=SPF1 A MX -ALL", "v=spf1  a   -all  ", "v=spf1 redirect=_spf.example.com",
            "v=spf1 a//64 mx/24//64 -all", "v=spf1 a:foo:bar/baz.example.com -all",
            "v=spf1 exists:%{ir}.%{l1r+-}._spf.%{d} -all", "v=spf1 a:example.com. -all",
            "v=spf1 moo.cow-far_out=man:dog/cat ip4:1.2.3.4 -all", "v=spf1 include:_spf.%{d2} ~all",
            "v=spf1 ip6:::ffff:192.0.2.1 ip6:2001:db8::192.0.2.33/96 -all", "v=spf1 a:xn--bcher-kva.example -all",
            "v=spf1 a:macro%%percent%_%_space%-url-space.example.com -all", "v=spf1 ?include:a.example -all",
            "v=spf1 exists:%{i}._spf.mta.example;x.example.com -all", "v=spf1 ip4:192.0.2.77/24 -all",
            "v=spf1 a:all.example.com mx:include.example.com -all", "v=spf1 a:call.example.net -all",
            "v=spf1 mx -all exp=explain._spf.%{d}", "v=spf1 a:include.me.example -all unknown=include:x"})
    void whatIsValidIsNotFlagged(String record) {
        assertEquals("", told(record));
    }

    @Test
    void noticesAreNoFaults() {
        assertFalse(SpfLinter.lint("v=spf1 exp=e.example.net a -all").stream()
                .anyMatch(found -> found.severity() != Severity.NOTICE));
    }

    @Test
    void everyFindingHasItsSentence() {
        for (SpfLintCode code : SpfLintCode.values()) {
            assertFalse(LintFinding.open(code, new Span(0, 0), "a", "b")
                    .message().isBlank());
        }
    }

    private static String told(String draft) {
        return SpfLinter.lint(draft).stream().map(found -> told(draft, found)).collect(Collectors.joining(" ; "));
    }

    private static String told(String draft, LintFinding found) {
        String part = found.span().of(draft);
        String place = part.isEmpty() ? "[" + found.span().start() + "]" : "";
        String suggestion = found.suggestion().filter(text -> !text.isEmpty()).map(text -> ' ' + text).orElse("");
        return found.code().word() + " <" + part + '>' + place + suggestion;
    }
}
