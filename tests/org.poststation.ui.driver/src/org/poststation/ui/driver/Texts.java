// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.driver;

import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Widget;

/** The text of a widget of any class; runs on the UI thread. */
final class Texts {

    private Texts() {}

    static String of(Widget widget) {
        return switch (widget) {
            case Text text -> text.getText();
            case StyledText text -> text.getText();
            case Combo combo -> combo.getText();
            case CCombo combo -> combo.getText();
            case Label label -> Widgets.plain(label.getText());
            case CLabel label -> Widgets.plain(label.getText());
            case Button button -> Widgets.plain(button.getText());
            case Link link -> link.getText();
            case Group group -> Widgets.plain(group.getText());
            case Shell shell -> shell.getText();
            case Item item -> Widgets.plain(item.getText());
            default -> "";
        };
    }
}
