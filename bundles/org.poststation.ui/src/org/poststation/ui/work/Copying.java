// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.work;

import java.util.function.Supplier;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Control;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.internal.Messages;

/** Puts texts of any length on the clipboard. */
public final class Copying {

    private Copying() {}

    /**
     * Makes a text as a job and puts it on the clipboard when it is there; an empty one leaves the clipboard as it is.
     * Returns at once. UI thread only.
     *
     * @param control what is copied from; nothing is copied when it is gone before the text is made
     * @param text makes the text on a thread of its own
     */
    public static void copy(Control control, Supplier<String> text) {
        Work.inPlace(control, Messages.copy_text_job, progress -> text.get(), made -> put(control, made),
                failure -> FailurePresenter.show(control.getShell(), Messages.copy_text_job, failure));
    }

    private static void put(Control control, String text) {
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(control.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }
}
