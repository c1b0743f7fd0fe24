// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.open;

import java.util.Optional;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.ISelectionService;
import org.poststation.directory.ui.model.AccountRef;
import org.poststation.directory.ui.model.DomainRef;
import org.poststation.directory.ui.tree.DirectoryView;
import org.poststation.directory.ui.tree.TreeNode;

/**
 * Where a selection stands.
 *
 * @param profile name of the directory's profile
 * @param domain the domain that is selected or in which the selection stands; empty when it stands in none
 */
public record SelectedPlace(String profile, Optional<String> domain) {

    /** The place of what the active view selects; otherwise of what the tree does; empty when neither says one. */
    public static Optional<SelectedPlace> of(ISelectionService selections) {
        return of(selections.getSelection()).or(() -> of(selections.getSelection(DirectoryView.ID)));
    }

    /** The place of the first element, for no view selects things of different sorts; empty when it says none. */
    public static Optional<SelectedPlace> of(ISelection selection) {
        if (!(selection instanceof IStructuredSelection structured)) {
            return Optional.empty();
        }
        return switch (structured.getFirstElement()) {
            case TreeNode node -> Optional.of(new SelectedPlace(node.profile(), node.domain()));
            case AccountRef account -> Optional.of(new SelectedPlace(account.profile(),
                    Optional.of(account.row().domain()).filter(name -> !name.isEmpty())));
            case DomainRef domain -> Optional.of(
                    new SelectedPlace(domain.profile(), Optional.of(domain.domain().name())));
            case null, default -> Optional.empty();
        };
    }
}
