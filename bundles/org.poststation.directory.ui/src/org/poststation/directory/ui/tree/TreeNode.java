// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.tree;

import java.util.Optional;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.poststation.directory.schema.ObjectKind;

/** A node of the tree: names only, so that it stays the same when what it stands for changes. */
public sealed interface TreeNode {

    /** Name of the directory's profile. */
    String profile();

    /** The domain that it is or stands in. */
    Optional<String> domain();

    /** The kind that it stands for. */
    Optional<ObjectKind> kind();

    /** A whole directory. */
    record ProfileNode(String profile) implements TreeNode {

        @Override
        public Optional<String> domain() {
            return Optional.empty();
        }

        @Override
        public Optional<ObjectKind> kind() {
            return Optional.empty();
        }
    }

    /** A domain of a directory. */
    record DomainNode(String profile, String name) implements TreeNode {

        @Override
        public Optional<String> domain() {
            return Optional.of(name);
        }

        @Override
        public Optional<ObjectKind> kind() {
            return Optional.empty();
        }
    }

    /** The objects of a kind in a domain. */
    record KindNode(String profile, String name, ObjectKind of) implements TreeNode {

        @Override
        public Optional<String> domain() {
            return Optional.of(name);
        }

        @Override
        public Optional<ObjectKind> kind() {
            return Optional.of(of);
        }
    }

    /** The first node of a selection, when it is one of nodes. */
    static Optional<TreeNode> first(ISelection selection) {
        return selection instanceof IStructuredSelection structured
                && structured.getFirstElement() instanceof TreeNode node ? Optional.of(node) : Optional.empty();
    }
}
