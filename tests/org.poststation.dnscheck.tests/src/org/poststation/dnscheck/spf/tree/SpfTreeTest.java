// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.TestZone;
import org.poststation.dnscheck.spf.tree.SpfNode.Branch;
import org.poststation.dnscheck.spf.tree.SpfNode.State;

class SpfTreeTest {

    private final TestZone zone = new TestZone();

    @Test
    void theTreeGoesOnPastTheLimit() throws Exception {
        StringBuilder record = new StringBuilder("v=spf1");
        for (int i = 0; i < 12; i++) {
            record.append(" include:i").append(i).append(".example");
            zone.text("i" + i + ".example", "v=spf1 ip4:192.0.2." + i + " -all");
        }
        SpfTree tree = SpfTree.of("example.org", zone.text("example.org", record + " -all"));
        assertEquals(12, tree.lookups());
        assertEquals(13, tree.queries());
        Branch last = tree.root().terms().get(11);
        assertEquals(12, last.lookup());
        assertEquals(State.VALID, last.below().orElseThrow().state());
    }

    @Test
    void voidsAreCountedAndMarked() throws Exception {
        zone.text("example.org", "v=spf1 a:gone.example mx exists:gone.example -all").name("example.org");
        SpfTree tree = SpfTree.of("example.org", zone);
        assertEquals(3, tree.voids());
        assertTrue(tree.root().terms().getFirst().isVoid());
    }

    @Test
    void loopsEndAndAreNamed() throws Exception {
        zone.text("a.example", "v=spf1 include:b.example -all").text("b.example", "v=spf1 include:A.example. -all");
        SpfNode below = SpfTree.of("a.example", zone).root().terms().getFirst().below().orElseThrow();
        assertEquals(State.LOOP, below.terms().getFirst().below().orElseThrow().state());
    }

    @Test
    void whatIsMissingBrokenOrUnknownIsToldApart() throws Exception {
        zone.text("none.example", "hello").text("two.example", "v=spf1 -all").text("two.example", "v=spf1 +all")
                .text("bad.example", "v=spf1 ipv4:1.2.3.4").timeout("late.example", RecordType.TXT)
                .text("example.org", "v=spf1 include:none.example include:gone.example include:two.example"
                        + " include:bad.example include:late.example include:%{d}.x.example -all");
        SpfTree tree = SpfTree.of("example.org", zone);
        assertEquals(List.of(State.NO_RECORD, State.NO_RECORD, State.SEVERAL_RECORDS, State.BROKEN, State.UNANSWERED,
                State.MACRO),
                tree.root().terms().stream().flatMap(branch -> branch.below().stream())
                        .map(SpfNode::state).toList());
        assertEquals(List.of("late.example TXT: timeout"), tree.unanswered());
    }

    @Test
    void flatteningPutsAddressesInPlaceOfNames() throws Exception {
        zone.text("example.org", "v=spf1 mx a:web.example ip4:192.0.2.9 include:inc.example ~all")
                .exchanger("example.org", 10, "mx.example").address("mx.example", "192.0.2.1")
                .address("mx.example", "2001:db8::1").address("web.example", "192.0.2.2")
                .text("inc.example", "v=spf1 ip4:198.51.100.0/24 redirect=more.example")
                .text("more.example", "v=spf1 ip6:2001:db8:1::/48 ip4:192.0.2.9 -all");
        FlatRecord flat = FlatRecord.of(SpfTree.of("example.org", zone)).orElseThrow();
        assertEquals("v=spf1 ip4:192.0.2.1 ip6:2001:db8::1 ip4:192.0.2.2 ip4:192.0.2.9 ip4:198.51.100.0/24"
                + " ip6:2001:db8:1::/48 ~all", flat.after());
        assertEquals(List.of("mx", "a:web.example", "include:inc.example"), flat.removed());
        assertEquals(0, flat.lookups());
    }

    @Test
    void whatDependsOnTheMessageOrWasNotAnsweredIsKept() throws Exception {
        zone.text("example.org",
                "v=spf1 exists:%{i}.x.example a:late.example ptr include:odd.example redirect=r.example")
                .timeout("late.example", RecordType.A).text("odd.example", "v=spf1 -ip4:192.0.2.1 +all")
                .text("r.example", "v=spf1 -all");
        FlatRecord flat = FlatRecord.of(SpfTree.of("example.org", zone)).orElseThrow();
        assertEquals(flat.before(), flat.after());
        assertEquals(5, flat.lookups());
    }

    @Test
    void aRecordWithoutEndIsNotFollowedForEver() throws Exception {
        for (int i = 0; i < 40; i++) {
            int next = i + 1;
            zone.text("n" + i + ".example", "v=spf1 include:n" + next + ".example include:n" + next + ".example -all");
        }
        SpfTree tree = SpfTree.of("n0.example", zone);
        assertEquals(1000, tree.queries());
        assertTrue(tree.unanswered().getFirst().endsWith("too-many-queries"));
    }
}
