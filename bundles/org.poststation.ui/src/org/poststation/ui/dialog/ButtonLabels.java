// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.dialog;

import java.util.Map;
import java.util.function.IntFunction;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Button;
import org.poststation.ui.internal.Messages;

/** The labels of the buttons that every dialog has; the platform knows them in English only. */
public final class ButtonLabels {

    /** Leaves a dialog in which nothing was done yet. */
    public static final String CANCEL = Messages.button_cancel_label;
    /** Leaves a dialog in which there is nothing more to do. */
    public static final String CLOSE = Messages.button_close_label;

    private static final Map<Integer, String> WIZARD = Map.of(IDialogConstants.BACK_ID, Messages.button_back_label,
            IDialogConstants.NEXT_ID, Messages.button_next_label, IDialogConstants.CANCEL_ID, CANCEL);

    private ButtonLabels() {}

    /**
     * Gives the buttons of a wizard their labels; that which finishes it is named for what it does.
     *
     * @param buttons the wizard's buttons by their ids, null for those that it lacks
     */
    public static void ofWizard(IntFunction<Button> buttons) {
        WIZARD.forEach((id, label) -> {
            Button button = buttons.apply(id);
            if (button != null) {
                button.setText(label);
            }
        });
    }
}
