// SPDX-License-Identifier: EPL-2.0
package org.poststation.application.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Takes the colours of a theme off every control. The theme engine sets colours but takes none back: the light theme,
 * which leaves most to the platform, would keep white text and black tables of the dark one.
 */
final class StyledColours {

    private StyledColours() {}

    /** Gives every control of every window the platform's colours. UI thread only. */
    static void remove(Display display) {
        for (Shell shell : display.getShells()) {
            remove(shell);
        }
    }

    private static void remove(Control control) {
        // Set before it is taken off: a control without a colour of its own would keep the platform's old one.
        control.setForeground(control.getDisplay().getSystemColor(SWT.COLOR_WIDGET_FOREGROUND));
        control.setForeground(null);
        control.setBackground(control.getDisplay().getSystemColor(SWT.COLOR_WIDGET_BACKGROUND));
        control.setBackground(null);
        switch (control) {
            case Table table -> remove(table);
            case Tree tree -> remove(tree);
            case Composite composite -> {
                for (Control child : composite.getChildren()) {
                    remove(child);
                }
            }
            default -> {
                // has no parts
            }
        }
    }

    private static void remove(Table table) {
        table.setHeaderForeground(null);
        table.setHeaderBackground(null);
        boolean isVirtual = (table.getStyle() & SWT.VIRTUAL) != 0;
        if (isVirtual) {
            // Its items are asked for anew; to touch one would make it.
            table.clearAll();
            return;
        }
        for (TableItem item : table.getItems()) {
            item.setForeground(null);
            item.setBackground(null);
        }
    }

    private static void remove(Tree tree) {
        tree.setHeaderForeground(null);
        tree.setHeaderBackground(null);
        for (TreeItem item : tree.getItems()) {
            remove(item);
        }
    }

    private static void remove(TreeItem item) {
        item.setForeground(null);
        item.setBackground(null);
        for (TreeItem child : item.getItems()) {
            remove(child);
        }
    }
}
