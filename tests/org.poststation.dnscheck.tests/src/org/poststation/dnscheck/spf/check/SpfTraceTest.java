// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.TestZone;
import org.poststation.dnscheck.spf.check.DomainTrace.MacroTrace;
import org.poststation.dnscheck.spf.check.DomainTrace.Match;
import org.poststation.dnscheck.spf.check.DomainTrace.QueryTrace;
import org.poststation.dnscheck.spf.check.DomainTrace.TermTrace;

class SpfTraceTest {

    private final TestZone zone = new TestZone();

    @Test
    void everyTermMacroAndQuestionIsKept() throws Exception {
        zone.text("example.org", "v=spf1 exists:%{ir}.%{d}.rbl.example include:inc.example -all")
                .text("inc.example", "v=spf1 a:web.example -all").address("web.example", "192.0.2.7");
        SpfOutcome outcome = check("192.0.2.7");
        assertEquals(SpfResult.PASS, outcome.result());
        assertEquals(new SpfCounts(3, 1, 4), outcome.counts());
        DomainTrace trace = outcome.trace().orElseThrow();
        TermTrace exists = trace.terms().getFirst();
        assertEquals(Match.NO, exists.match());
        assertEquals("7.2.0.192.example.org.rbl.example", exists.target());
        assertEquals(List.of(new MacroTrace("%{ir}", "7.2.0.192"), new MacroTrace("%{d}", "example.org")),
                exists.macros());
        assertEquals(List.of(new QueryTrace("7.2.0.192.example.org.rbl.example A", "nxdomain", List.of())),
                exists.queries());
        TermTrace include = trace.terms().getLast();
        assertEquals(Match.YES, include.match());
        assertEquals(List.of("192.0.2.7"),
                include.below().orElseThrow().terms().getFirst().queries().getFirst().records());
    }

    @Test
    void theReasonOfAnErrorBelowIsKept() throws Exception {
        zone.text("example.org", "v=spf1 include:inc.example -all").text("inc.example", "v=spf1 ipv4:192.0.2.7 -all");
        SpfOutcome outcome = check("192.0.2.7");
        assertEquals(SpfResult.PERMERROR, outcome.result());
        assertEquals(SpfProblem.Kind.SYNTAX, outcome.problem().orElseThrow().kind());
        assertEquals(Match.ERROR, outcome.trace().orElseThrow().terms().getFirst().match());
    }

    @Test
    void everyProblemHasItsSentence() {
        for (SpfProblem.Kind kind : SpfProblem.Kind.values()) {
            assertTrue(new SpfProblem(kind, "example.org").message().contains("example.org"), kind::name);
        }
    }

    private SpfOutcome check(String client) throws Exception {
        return new SpfCheck(zone, "receiver.example", "").check(
                new SpfRequest(IpAddress.parse(client).orElseThrow(), "anna@example.org", "mx.example.org"));
    }
}
