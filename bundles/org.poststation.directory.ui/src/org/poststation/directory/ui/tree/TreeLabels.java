// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.tree;

import java.util.stream.Collectors;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IToolTipProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.poststation.ui.text.VisibleText;

/** The presenter's texts and icons as JFace wants them. */
final class TreeLabels extends LabelProvider implements IStyledLabelProvider, IToolTipProvider {

    private static final int LONGEST = 200;

    private final TreePresenter presenter;

    TreeLabels(TreePresenter presenter) {
        this.presenter = presenter;
    }

    @Override
    public StyledString getStyledText(Object node) {
        StyledString text = new StyledString(VisibleText.of(presenter.text((TreeNode) node), LONGEST));
        String note = presenter.note((TreeNode) node);
        return note.isEmpty()
                ? text
                : text.append("  " + VisibleText.of(note, LONGEST), StyledString.QUALIFIER_STYLER);
    }

    @Override
    public String getText(Object node) {
        return presenter.text((TreeNode) node);
    }

    @Override
    public String getToolTipText(Object node) {
        return presenter.tip((TreeNode) node).lines().map(VisibleText::forLabel).collect(Collectors.joining("\n"));
    }

    @Override
    public Image getImage(Object node) {
        return presenter.icon((TreeNode) node).image();
    }
}
