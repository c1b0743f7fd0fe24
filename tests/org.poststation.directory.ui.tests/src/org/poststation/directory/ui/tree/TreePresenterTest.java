// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.AccountState;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.model.DirectoryState;
import org.poststation.directory.ui.model.DirectoryStates;
import org.poststation.directory.ui.tree.TreeNode.DomainNode;
import org.poststation.directory.ui.tree.TreeNode.KindNode;
import org.poststation.directory.ui.tree.TreeNode.ProfileNode;
import org.poststation.operation.Explanation;
import org.poststation.ui.icon.Icon;

class TreePresenterTest {

    private final List<DirectoryState> directories = new ArrayList<>();
    private final TreePresenter presenter = new TreePresenter(() -> directories);

    @Test
    void onlyOtherNodesAndCountsAreReasonsToBuildTheTreeAnew() {
        AccountRow row = row(ObjectKind.MAILBOX, "zoe@example.org", AccountState.ACTIVE);
        assertFalse(presenter.look(), "nothing yet");
        directories.add(DirectoryStates.loading("mine", row));
        assertTrue(presenter.look(), "a directory");
        directories.set(0, DirectoryStates.loading("mine", row, row));
        assertFalse(presenter.look(), "more rows");
        assertTrue(presenter.note(new ProfileNode("mine")).contains("2"), "the rows are counted all the same");
        directories.set(0, DirectoryStates.ready("mine", row));
        assertTrue(presenter.look(), "domains");
        assertFalse(presenter.look(), "the same again");
        directories.clear();
        assertTrue(presenter.look(), "a directory less");
        assertEquals(List.of(), presenter.roots());
    }

    @Test
    void domainsStandBelowTheirDirectoryAndKindsBelowTheirDomain() {
        open(DirectoryStates.ready("mine", row(ObjectKind.MAILBOX, "zoe@example.org", AccountState.ACTIVE),
                row(ObjectKind.LIST, "news@lists.example.org", AccountState.ACTIVE)));
        ProfileNode root = new ProfileNode("mine");
        assertEquals(List.of(root), presenter.roots());
        DomainNode domain = new DomainNode("mine", "example.org");
        assertEquals(List.of(domain, new DomainNode("mine", "lists.example.org")), presenter.children(root));
        KindNode mailboxes = new KindNode("mine", "example.org", ObjectKind.MAILBOX);
        assertEquals(List.of(mailboxes), presenter.children(domain), "no empty kinds");
        assertEquals(List.of(), presenter.children(mailboxes));
        assertEquals(Optional.of(domain), presenter.parent(mailboxes));
        assertEquals(Optional.of(root), presenter.parent(domain));
    }

    @Test
    void countsNameTheInactiveAndTheExpired() {
        open(DirectoryStates.ready("mine", row(ObjectKind.MAILBOX, "a@x.example", AccountState.INACTIVE),
                row(ObjectKind.MAILBOX, "b@x.example", AccountState.EXPIRED),
                row(ObjectKind.MAILBOX, "c@x.example", AccountState.EXPIRED)));
        String note = presenter.note(new KindNode("mine", "x.example", ObjectKind.MAILBOX));
        assertTrue(note.startsWith("3 (1 ") && note.contains("2 "), note);
    }

    @Test
    void domainsReadAsPeopleWriteThem() {
        open(DirectoryStates.ready("mine",
                row(ObjectKind.ALIAS, "a@xn--bcher-kva.example", AccountState.ACTIVE)));
        assertEquals("bücher.example", presenter.text(presenter.children(new ProfileNode("mine")).getFirst()));
    }

    @Test
    void everyPhaseHasItsIconAndItsWords() {
        open(DirectoryState.closed("closed"));
        open(DirectoryStates.loading("loading", row(ObjectKind.ALIAS, "a@x", AccountState.ACTIVE)));
        open(DirectoryStates.failed("failed", Explanation.of("No answer.", "")));
        open(DirectoryStates.ready("ready", row(ObjectKind.ALIAS, "a@x", AccountState.ACTIVE)));
        assertEquals(List.of(Icon.OFF, Icon.LOADING, Icon.CRITICAL, Icon.SERVER),
                presenter.roots().stream().map(presenter::icon).toList());
        assertEquals("failed", presenter.note(new ProfileNode("failed")));
        assertEquals("failed\nNo answer.", presenter.tip(new ProfileNode("failed")));
        presenter.roots().forEach(root -> assertTrue(!presenter.note(root).isEmpty()));
    }

    private void open(DirectoryState state) {
        directories.add(state);
        presenter.look();
    }

    private static AccountRow row(ObjectKind kind, String address, AccountState state) {
        return new AccountRow(kind, address, "", state, AccountRow.NONE, List.of(), AccountRow.NONE, AccountRow.NONE,
                "mail=" + address);
    }
}
