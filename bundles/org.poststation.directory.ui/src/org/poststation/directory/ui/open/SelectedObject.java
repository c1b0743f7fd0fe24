// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.edit.ObjectEditorInput;
import org.poststation.directory.ui.model.AccountRef;
import org.poststation.directory.ui.model.DirectoryModel;
import org.poststation.directory.ui.model.DomainRef;
import org.poststation.directory.ui.tree.TreeNode.DomainNode;
import org.poststation.ui.service.Services;

/**
 * A mail object as the views select it.
 *
 * @param profile name of the directory's profile
 * @param kind what it is
 * @param address its address, of a domain its name
 * @param dn string form of its main entry's DN; empty for a domain without an entry
 */
public record SelectedObject(String profile, ObjectKind kind, String address, String dn) {

    /** The mail objects of a selection, in its order; other elements are left out. */
    public static List<SelectedObject> of(ISelection selection) {
        List<SelectedObject> objects = new ArrayList<>();
        if (selection instanceof IStructuredSelection structured) {
            for (Object element : structured) {
                of(element).ifPresent(objects::add);
            }
        }
        return objects;
    }

    private static Optional<SelectedObject> of(Object element) {
        return switch (element) {
            case AccountRef account -> Optional.of(new SelectedObject(account.profile(), account.row().kind(),
                    account.row().address(), account.row().dn()));
            case DomainRef domain when !domain.domain().dn().isEmpty() -> Optional.of(new SelectedObject(
                    domain.profile(), ObjectKind.DOMAIN, domain.domain().name(), domain.domain().dn()));
            case DomainNode node -> domain(node);
            case null, default -> Optional.empty();
        };
    }

    private static Optional<SelectedObject> domain(DomainNode node) {
        return Services.require(DirectoryModel.class).state(node.profile()).domains().stream()
                .filter(domain -> domain.name().equalsIgnoreCase(node.name()) && !domain.dn().isEmpty()).findFirst()
                .map(domain -> new SelectedObject(node.profile(), ObjectKind.DOMAIN, domain.name(), domain.dn()));
    }

    /** What an editor needs to open it. */
    public ObjectEditorInput input() {
        return new ObjectEditorInput(profile, kind, address, dn);
    }
}
