// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.lifecycle.Condition.NeverUsed;
import org.poststation.directory.lifecycle.Condition.Unused;
import org.poststation.directory.lifecycle.Language;
import org.poststation.directory.lifecycle.LastLoginAttribute.Form;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.LoginNodes;
import org.poststation.directory.lifecycle.NoticeTemplate;
import org.poststation.directory.lifecycle.Reason;

class RulesDraftTest {

    private static final SettingsDraft LOGINS = new SettingsDraft("authTimestamp", "", Form.GENERALIZED, "2026-01-01",
            "",
            "10");

    private static String field(RulesDraft draft, int place) {
        return draft.problem(place).map(RuleDraft.Problem::field).orElse("");
    }

    @Test
    void whatIsKeptComesBackAsItWas() {
        LifecycleSettings kept = LOGINS.settings().withRules(List.of(Looks.RULE,
                new LifecycleRule("example.org", new Unused(6, 0), false, Optional.empty(), Optional.empty()),
                new LifecycleRule("*", new NeverUsed(30), true, Optional.of(Language.IT),
                        Optional.of(Duration.ofDays(14)))));
        assertEquals(kept, new RulesDraft(kept).kept());
        assertEquals(Optional.empty(), new RulesDraft(kept).obstacle());
    }

    @Test
    void theExampleOfTheDeadAccountIsTheUsualOne() {
        LifecycleRule rule = RuleDraft.example(Reason.UNUSED, Language.DE).rule();
        assertEquals(new LifecycleRule("*", new Unused(3, 2), true, Optional.of(Language.DE),
                Optional.of(Duration.ofHours(24))), rule);
        assertEquals(Optional.empty(), RuleDraft.example(Reason.EXPIRED, Language.EN).rule().deletion());
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        RulesDraft draft = new RulesDraft(LifecycleSettings.NONE);
        draft.add(RuleDraft.example(Reason.UNUSED, Language.EN));
        assertEquals("reason", field(draft, 0), "no attribute of last logins");
        draft.settings(LOGINS);
        assertEquals("", field(draft, 0));
        draft.set(0, new RuleDraft("*", true, Reason.UNUSED, "three", "2", "", "en", ""));
        assertEquals("months", field(draft, 0));
        draft.set(0, new RuleDraft("*", true, Reason.UNUSED, "3", "99999", "", "en", ""));
        assertEquals("grace", field(draft, 0));
        draft.set(0, new RuleDraft("no domain", true, Reason.EXPIRED, "", "", "", "en", ""));
        assertEquals("domain", field(draft, 0));
        draft.set(0, new RuleDraft("*", true, Reason.EXPIRED, "", "", "", "", "0"));
        assertEquals("deletion", field(draft, 0));
        assertTrue(draft.obstacle().orElseThrow().startsWith("Rule for *: "));
        draft.set(0, new RuleDraft("*", true, Reason.EXPIRED, "", "", "", "", ""));
        draft.add(RuleDraft.example(Reason.EXPIRED, Language.EN));
        assertEquals("domain", field(draft, 1), "two rules about the same");
        draft.remove(1);
        draft.settings(new SettingsDraft("", "", Form.GENERALIZED, "", "", "0"));
        assertEquals("percent", draft.settings().problem().orElseThrow().field());
        draft.settings(new SettingsDraft("last login", "", Form.GENERALIZED, "", "", "10"));
        assertEquals("attribute", draft.settings().problem().orElseThrow().field());
        draft.settings(new SettingsDraft("", "", Form.GENERALIZED, "", "a b", "10"));
        assertEquals("notice", draft.settings().problem().orElseThrow().field());
        draft.settings(new SettingsDraft("", "mx1, a/b", Form.GENERALIZED, "", "", "10"));
        assertEquals("nodes", draft.settings().problem().orElseThrow().field());
        draft.settings(new SettingsDraft("lastLogin", "mx1", Form.GENERALIZED, "", "", "10"));
        assertEquals("nodes", draft.settings().problem().orElseThrow().field());
    }

    @Test
    void nodesWithDovecotAreNamedOneAfterTheOther() {
        SettingsDraft draft = new SettingsDraft("", " mx1 , mx2", Form.GENERALIZED, "2026-01-01", "", "10");
        assertEquals(Optional.of(new LoginNodes(List.of("mx1", "mx2"), Optional.of(LocalDate.parse("2026-01-01")))),
                draft.lastLogin());
        assertEquals("mx1, mx2", SettingsDraft.of(draft.settings()).nodes());
    }

    @Test
    void oneRuleIsTriedOutAloneAndAsIfItWasOn() {
        RulesDraft draft = new RulesDraft(LifecycleSettings.NONE);
        draft.settings(LOGINS);
        draft.add(RuleDraft.example(Reason.EXPIRED, Language.EN));
        draft.add(new RuleDraft("example.org", false, Reason.UNUSED, "3", "2", "", "", ""));
        assertEquals(List.of(new LifecycleRule("example.org", new Unused(3, 2), true, Optional.empty(),
                Optional.empty())), draft.only(1).rules());
    }

    @Test
    void aMessageIsShownAsItsOwnerGetsIt() {
        Map<Language, NoticeTemplate> kept = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            kept.put(language, NoticeTemplate.delivered(language));
        }
        MessagesDraft draft = new MessagesDraft(kept, Map.of("zoe@example.com", "Zo\u00eb Held"),
                Instant.parse("2026-11-21T12:00:00Z"));
        assertEquals(List.of("zoe@example.com"), draft.accounts());
        String text = draft.preview(Language.EN, 0, Reason.UNUSED);
        assertTrue(text.startsWith("To: zoe@example.com\nSubject: Your mailbox zoe@example.com"), text);
        assertTrue(text.contains("Hello Zo\u00eb Held,") && text.contains("nobody has used it for a long time"), text);
        assertTrue(draft.preview(Language.DE, 0, Reason.EXPIRED).contains("22. November 2026"));

        draft.text(Language.IT, "Subject: x\n\ntext");
        assertTrue(draft.preview(Language.IT, 0, Reason.UNUSED).contains("is missing"));
        assertTrue(draft.obstacle().isPresent());
        draft.deliver(Language.IT);
        assertEquals(Optional.empty(), draft.obstacle());
    }
}
