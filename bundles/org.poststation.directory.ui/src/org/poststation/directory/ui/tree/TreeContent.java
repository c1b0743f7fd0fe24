// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.tree;

import org.eclipse.jface.viewers.ITreeContentProvider;

/** The presenter's nodes as JFace wants them. */
record TreeContent(TreePresenter presenter) implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
        return presenter.roots().toArray();
    }

    @Override
    public Object[] getChildren(Object node) {
        return presenter.children((TreeNode) node).toArray();
    }

    @Override
    public Object getParent(Object node) {
        return presenter.parent((TreeNode) node).orElse(null);
    }

    @Override
    public boolean hasChildren(Object node) {
        return !presenter.children((TreeNode) node).isEmpty();
    }
}
