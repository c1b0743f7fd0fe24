// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.view;

import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.poststation.help.internal.Messages;

/** The guides beside a dialog, which keeps the view of the main window from being used. */
final class HelpWindow extends Window {

    private static final Point SIZE = new Point(480, 620);

    private HelpPane pane;

    private HelpWindow(Shell dialog) {
        super(dialog);
        setShellStyle(SWT.SHELL_TRIM | SWT.MODELESS);
        setBlockOnOpen(false);
    }

    /** The guides of a dialog, opened when they are not; a window of the guides is its own. */
    static HelpPane beside(Shell dialog) {
        if (dialog.getData() instanceof HelpWindow self) {
            return self.pane;
        }
        HelpWindow window = Arrays.stream(dialog.getShells()).map(Shell::getData).filter(HelpWindow.class::isInstance)
                .map(HelpWindow.class::cast).findFirst().orElseGet(() -> new HelpWindow(dialog));
        window.open();
        window.pane.focus();
        return window.pane;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.help_window_title);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        pane = new HelpPane(area);
        return area;
    }

    @Override
    protected Point getInitialSize() {
        return SIZE;
    }

    /** To the right of the dialog, as far as there is room. */
    @Override
    protected Point getInitialLocation(Point size) {
        Rectangle dialog = getParentShell().getBounds();
        Rectangle screen = getParentShell().getMonitor().getClientArea();
        int right = Math.min(dialog.x + dialog.width, screen.x + screen.width - size.x);
        int top = Math.min(dialog.y, screen.y + screen.height - size.y);
        return new Point(Math.max(screen.x, right), Math.max(screen.y, top));
    }
}
