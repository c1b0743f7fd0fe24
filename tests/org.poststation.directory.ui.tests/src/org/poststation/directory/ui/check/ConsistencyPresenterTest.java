// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.check.CheckResult;
import org.poststation.directory.check.CheckRule;
import org.poststation.directory.check.CheckRules;
import org.poststation.directory.check.CheckText;
import org.poststation.directory.check.ObjectFinding;
import org.poststation.directory.check.PasswordUse;
import org.poststation.directory.check.RuleResult;
import org.poststation.directory.password.PasswordWeakness;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.Finding;
import org.poststation.operation.Explanation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.table.Rows;

class ConsistencyPresenterTest {

    private static final CheckRule LOOP = CheckRules.find("alias-loop").orElseThrow();
    private static final CheckRule SPELLING = CheckRules.find("upper-case-address").orElseThrow();
    private static final CheckRule OVER = CheckRules.find("vacation-over").orElseThrow();
    private static final CheckRule LACKING = CheckRules.find("forward-flag-missing").orElseThrow();

    private final Screen screen = new Screen();
    private final ConsistencyPresenter presenter = new ConsistencyPresenter(screen);

    @Test
    void aDirectoryThatWasNeverCheckedOffersToBeChecked() {
        presenter.readings().read();
        assertTrue(screen.started.isEmpty(), "nothing is selected");
        presenter.readings().select("work");
        assertInstanceOf(ViewState.Empty.class, screen.state).offer().orElseThrow().run().run();
        assertEquals(List.of("work"), screen.started);
        presenter.readings().read();
        assertEquals(1, screen.started.size(), "it runs already");
        presenter.readings().reading("work", 1200);
        ViewState.Loading loading = assertInstanceOf(ViewState.Loading.class, screen.state);
        assertTrue(loading.text().contains("1,200"), loading.text());
        loading.cancel().orElseThrow().run().run();
        assertEquals(List.of("work"), screen.cancelled);
    }

    @Test
    void rulesThatFoundSomethingStandFirstTheWorstBeforeTheOthers() {
        presenter.readings().select("work");
        presenter.readings().done("work", result());

        assertEquals(List.of("", "alias-loop", "vacation-over", "upper-case-address", "forward-flag-missing"),
                screen.rules.stream().map(RuleRow::id).toList());
        assertEquals(List.of("4", "1", "1", "2", "–"),
                screen.rules.stream().map(RuleRow::count).toList());
        assertEquals(4, screen.findings.size());
        assertTrue(screen.explanation.contains("{SSHA} 7"), screen.explanation);
        presenter.choose(screen.rules.getLast());
        assertTrue(screen.explanation.endsWith("has nothing that the rule looks at."), screen.explanation);
        presenter.choose(screen.rules.get(2));
        assertEquals(1, screen.findings.size());
        assertTrue(screen.explanation.startsWith(CheckText.explanation(OVER)), screen.explanation);
        assertTrue(screen.explanation.contains(CheckText.fix(OVER)), screen.explanation);
    }

    @Test
    void theWholeSentenceOfASelectedFindingStandsBeforeWhyItMatters() {
        presenter.readings().select("work");
        presenter.readings().done("work", result());
        presenter.look(Optional.of(screen.rules.get(1).findings().getFirst()));
        assertTrue(screen.explanation.startsWith("d@x: "), screen.explanation);
        assertTrue(screen.explanation.endsWith(CheckText.explanation(LOOP)), screen.explanation);
        presenter.look(Optional.empty());
        assertTrue(screen.explanation.contains("{SSHA} 7"), screen.explanation);
        presenter.choose(screen.rules.get(3));
        presenter.look(Optional.empty());
        assertTrue(screen.explanation.startsWith(CheckText.explanation(SPELLING)), screen.explanation);
    }

    @Test
    void aFailureLeavesNothingOfTheResultBefore() {
        presenter.readings().select("work");
        presenter.readings().done("work", result());
        presenter.readings().read();
        presenter.readings().failed("work", new OperationException(Explanation.of("The connection was lost.", "")));

        assertInstanceOf(ViewState.Failed.class, screen.state).retry().run().run();
        assertEquals(List.of(), screen.rules);
        assertEquals(0, screen.findings.size());
        assertEquals(2, screen.started.size());
    }

    @Test
    void cancellingKeepsTheResultBefore() {
        presenter.readings().select("work");
        presenter.readings().done("work", result());
        presenter.readings().read();
        presenter.readings().failed("work", new OperationCancelledException());

        assertInstanceOf(ViewState.Ready.class, screen.state);
        assertEquals(5, screen.rules.size());
    }

    @Test
    void aChangeMakesTheResultStale() {
        presenter.readings().select("work");
        presenter.readings().changed("work");
        assertInstanceOf(ViewState.Empty.class, screen.state);
        presenter.readings().done("work", result());
        presenter.readings().changed("other");
        assertTrue(assertInstanceOf(ViewState.Ready.class, screen.state).stale().isEmpty());
        presenter.readings().changed("work");
        assertTrue(assertInstanceOf(ViewState.Ready.class, screen.state).stale().isPresent());
    }

    @Test
    void eachDirectoryHasItsOwnResult() {
        presenter.readings().select("work");
        presenter.readings().read();
        presenter.readings().select("home");
        presenter.readings().done("work", result());
        assertInstanceOf(ViewState.Empty.class, screen.state);
        assertEquals(List.of(), screen.rules);
        presenter.readings().select("work");
        assertEquals(5, screen.rules.size());
    }

    @Test
    void ofARemovedConnectionNothingStays() {
        presenter.readings().known(List.of("work", "home"));
        presenter.readings().done("work", result());
        assertEquals(5, screen.rules.size());
        presenter.readings().known(List.of("home"));
        assertEquals(List.of(), screen.rules);
        presenter.readings().known(List.of("home", "work"));
        presenter.readings().select("work");
        assertInstanceOf(ViewState.Empty.class, screen.state);
        presenter.readings().known(List.of());
        assertTrue(assertInstanceOf(ViewState.Empty.class, screen.state).offer().isEmpty());
    }

    @Test
    void nothingFoundIsSaid() {
        presenter.readings().select("work");
        presenter.readings().done("work", new CheckResult(Instant.EPOCH, 12, List.of(), List.of()));

        String text = assertInstanceOf(ViewState.Empty.class, screen.state).text();
        assertTrue(text.contains("12"), text);
    }

    private static CheckResult result() {
        return new CheckResult(Instant.EPOCH, 100,
                List.of(new RuleResult(SPELLING, true, List.of(found(SPELLING, "A@x"), found(SPELLING, "B@x"))),
                        new RuleResult(LACKING, false, List.of()),
                        new RuleResult(OVER, true, List.of(found(OVER, "c@x"))),
                        new RuleResult(LOOP, true, List.of(found(LOOP, "d@x")))),
                List.of(new PasswordUse("{SSHA}", PasswordWeakness.FAST, 7)));
    }

    private static ObjectFinding found(CheckRule rule, String address) {
        AccountRow row = new AccountRow(ObjectKind.ALIAS, address, "", AccountState.ACTIVE, AccountRow.NONE, List.of(),
                AccountRow.NONE, AccountRow.NONE, "mail=" + address);
        return new ObjectFinding(row, new Finding(rule.id(), rule.severity(), address, List.of(address)));
    }

    private static final class Screen implements ConsistencyPresenter.Display {

        private final List<String> started = new ArrayList<>();
        private final List<String> cancelled = new ArrayList<>();
        private List<RuleRow> rules = List.of();
        private Rows<ObjectFinding> findings = Rows.none();
        private ViewState state;
        private String explanation = "";

        @Override
        public void state(ViewState shown) {
            state = shown;
        }

        @Override
        public void rules(Rows<RuleRow> rows) {
            List<RuleRow> all = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                all.add(rows.get(i));
            }
            rules = all;
        }

        @Override
        public void findings(Rows<ObjectFinding> rows) {
            findings = rows;
        }

        @Override
        public void describe(String text) {
            // the heading is not looked at
        }

        @Override
        public void explain(String text) {
            explanation = text;
        }

        @Override
        public void start(String profile) {
            started.add(profile);
        }

        @Override
        public void cancel(String profile) {
            cancelled.add(profile);
        }
    }
}
