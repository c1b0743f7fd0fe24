// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.poststation.directory.SearchOutcome;
import org.poststation.directory.SearchOutcome.Completeness;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.model.DirectoryState;
import org.poststation.directory.ui.model.DirectoryStates;
import org.poststation.operation.Explanation;
import org.poststation.ui.state.ViewState;
import org.poststation.ui.state.ViewState.Empty;
import org.poststation.ui.state.ViewState.Failed;
import org.poststation.ui.state.ViewState.Loading;
import org.poststation.ui.state.ViewState.Ready;
import org.poststation.ui.table.Rows;

class AccountsPresenterTest {

    private static final AccountRow ZOE = row(ObjectKind.MAILBOX, "zoe@example.org", AccountState.ACTIVE);
    private static final AccountRow ABUSE = row(ObjectKind.ALIAS, "abuse@example.net", AccountState.INACTIVE);

    private final Map<String, DirectoryState> directories = new LinkedHashMap<>();
    private final Screen screen = new Screen();
    private final List<String> done = new ArrayList<>();
    private final AccountsPresenter presenter = new AccountsPresenter(directories::get,
            () -> List.copyOf(directories.values()), screen, new Recorder());

    @Test
    void withoutADirectoryTheExampleIsOffered() {
        presenter.refresh();
        Empty empty = assertInstanceOf(Empty.class, screen.state);
        empty.offer().orElseThrow().run().run();
        assertEquals(List.of("example"), done);
    }

    @Test
    void theFirstOpenDirectoryIsShownUntilSomethingIsSelected() {
        directories.put("closed", DirectoryState.closed("closed"));
        directories.put("mine", DirectoryStates.ready("mine", ZOE, ABUSE));
        presenter.refresh();
        assertEquals(Optional.of("mine"), presenter.profile());
        assertEquals(2, screen.rows.size());
        assertInstanceOf(Ready.class, screen.state);
    }

    @Test
    void theTreeChoosesDomainAndKindAndTheStateFilterStays() {
        directories.put("mine", DirectoryStates.ready("mine", ZOE, ABUSE));
        presenter.select(AccountScope.of("mine"));
        presenter.state(Optional.of(AccountState.INACTIVE));
        presenter.select(AccountScope.of("mine").in(Optional.of("EXAMPLE.net")));
        assertTrue(screen.described.contains("EXAMPLE.net"));
        assertTrue(screen.scope.test(ABUSE));
        assertFalse(screen.scope.test(ZOE));
        presenter.kind(Optional.of(ObjectKind.LIST));
        assertFalse(screen.scope.test(ABUSE));
        assertEquals(Optional.of(ObjectKind.LIST), presenter.kind());
    }

    @Test
    void rowsGrowUntilTheFirstListingIsComplete() {
        directories.put("mine", DirectoryStates.loading("mine", ZOE));
        presenter.select(AccountScope.of("mine"));
        assertFalse(screen.growing, "the first rows come at once");
        directories.put("mine", DirectoryStates.loading("mine", ZOE, ABUSE));
        presenter.refresh();
        assertTrue(screen.growing);
        assertSame(Rows.everything(), screen.scope);
        directories.put("mine", DirectoryStates.ready("mine", ZOE, ABUSE));
        presenter.refresh();
        assertFalse(screen.growing);
    }

    @Test
    void theSameRowsAreNotShownTwice() {
        directories.put("mine", DirectoryStates.ready("mine", ZOE));
        presenter.select(AccountScope.of("mine"));
        Rows<AccountRow> first = screen.rows;
        screen.rows = null;
        presenter.refresh();
        assertEquals(null, screen.rows);
        assertSame(first, directories.get("mine").rows());
    }

    @Test
    void aClosedDirectoryOffersToConnect() {
        directories.put("mine", DirectoryState.closed("mine"));
        presenter.select(AccountScope.of("mine"));
        assertInstanceOf(Empty.class, screen.state).offer().orElseThrow().run().run();
        assertEquals(List.of("connect mine"), done);
    }

    @Test
    void rowsThatComeAreShownWhileTheRestIsOnItsWay() {
        directories.put("mine", DirectoryStates.loading("mine"));
        presenter.select(AccountScope.of("mine"));
        assertFalse(assertInstanceOf(Loading.class, screen.state).partial());
        directories.put("mine", DirectoryStates.loading("mine", ZOE));
        presenter.refresh();
        Loading loading = assertInstanceOf(Loading.class, screen.state);
        assertTrue(loading.partial());
        loading.cancel().orElseThrow().run().run();
        assertEquals(List.of("cancel mine"), done);
    }

    @Test
    void aFailureSaysWhatAndOffersToRetry() {
        Explanation why = Explanation.of("The server does not answer.", "Check the network.");
        directories.put("mine", DirectoryStates.failed("mine", why));
        presenter.select(AccountScope.of("mine"));
        Failed failed = assertInstanceOf(Failed.class, screen.state);
        assertEquals(why, failed.explanation());
        failed.retry().run().run();
        assertEquals(List.of("connect mine"), done);
    }

    @Test
    void aFailureAfterAListingKeepsTheRowsAndMarksThemStale() {
        Explanation why = Explanation.of("The connection was lost.", "");
        directories.put("mine", DirectoryStates.failedAfterListing("mine", why, ZOE));
        presenter.select(AccountScope.of("mine"));
        assertEquals(Optional.of("The connection was lost."), assertInstanceOf(Ready.class, screen.state).stale());
        assertEquals(1, screen.rows.size());
    }

    @Test
    void aTruncatedListingSaysSoWithTheLimit() {
        directories.put("mine",
                DirectoryStates.limited("mine", new SearchOutcome(500, Completeness.SERVER_SIZE_LIMIT), ZOE, ABUSE));
        presenter.select(AccountScope.of("mine"));
        String notes = assertInstanceOf(Ready.class, screen.state).notes();
        assertTrue(notes.contains("500") && !notes.contains("{"), notes);
    }

    @Test
    void partsOfTheTreeOnOtherServersAreTold() {
        directories.put("mine",
                DirectoryStates.limited("mine", new SearchOutcome(2, Completeness.COMPLETE, 3), ZOE, ABUSE));
        presenter.select(AccountScope.of("mine"));
        String notes = assertInstanceOf(Ready.class, screen.state).notes();
        assertTrue(notes.startsWith("3 ") && !notes.contains("{"), notes);
    }

    @Test
    void nothingOfARemovedDirectoryStaysInSight() {
        directories.put("mine", DirectoryStates.ready("mine", ZOE, ABUSE));
        presenter.select(AccountScope.of("mine"));
        assertEquals(2, screen.rows.size());
        assertEquals("mine", screen.described);
        directories.clear();
        presenter.refresh();
        assertEquals("", screen.described);
        assertEquals(0, screen.rows.size());
        assertInstanceOf(Empty.class, screen.state);
    }

    @Test
    void aDirectoryWithNothingToSeeSaysThatInsteadOfAnEmptyTable() {
        directories.put("mine", DirectoryStates.ready("mine"));
        presenter.select(AccountScope.of("mine"));
        assertInstanceOf(Empty.class, screen.state);
    }

    private static AccountRow row(ObjectKind kind, String address, AccountState state) {
        return new AccountRow(kind, address, "", state, AccountRow.NONE, List.of(), AccountRow.NONE, AccountRow.NONE,
                "mail=" + address);
    }

    private static final class Screen implements AccountsPresenter.Display {

        private ViewState state;
        private String described;
        private Rows<AccountRow> rows;
        private boolean growing;
        private Predicate<AccountRow> scope;

        @Override
        public void state(ViewState shown) {
            state = shown;
        }

        @Override
        public void rows(Rows<AccountRow> shown, boolean more) {
            rows = shown;
            growing = more;
        }

        @Override
        public void scope(Predicate<AccountRow> shown) {
            scope = shown;
        }

        @Override
        public void describe(String text) {
            described = text;
        }
    }

    private final class Recorder implements Offers {

        @Override
        public void openExample() {
            done.add("example");
        }

        @Override
        public void connect(String profile) {
            done.add("connect " + profile);
        }

        @Override
        public void refresh(String profile) {
            done.add("refresh " + profile);
        }

        @Override
        public void cancel(String profile) {
            done.add("cancel " + profile);
        }
    }
}
