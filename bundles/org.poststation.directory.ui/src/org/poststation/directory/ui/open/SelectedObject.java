// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.open;

import java.util.AbstractList;
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

    /**
     * The mail objects of a selection, in its order; other elements are left out. Rows of a table, of which there may
     * be very many, are looked at when they are asked for.
     */
    public static List<SelectedObject> of(ISelection selection) {
        if (!(selection instanceof IStructuredSelection structured)) {
            return List.of();
        }
        List<?> elements = structured.toList();
        return structured.getFirstElement() instanceof AccountRef
                ? new Accounts(elements)
                : elements.stream().flatMap(element -> of(element).stream()).toList();
    }

    /** Rows of the accounts table: nothing else stands among them. */
    private static final class Accounts extends AbstractList<SelectedObject> {

        private final List<?> rows;

        Accounts(List<?> rows) {
            this.rows = rows;
        }

        @Override
        public SelectedObject get(int index) {
            return of(rows.get(index)).orElseThrow();
        }

        @Override
        public int size() {
            return rows.size();
        }
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
