// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.dialogs.FilteredTree;
import org.poststation.ui.widget.WidgetKeys;

/** Whether a control has an id, and a name that a screen reader can say. */
final class Naming {

    private Naming() {}

    /** What a control lacks; empty when it lacks nothing or is nothing that a person works with. */
    static Optional<String> fault(Control control) {
        if (control instanceof ToolBar bar) {
            for (ToolItem item : bar.getItems()) {
                if ((item.getStyle() & SWT.SEPARATOR) == 0 && blank(item.getText()) && blank(item.getToolTipText())) {
                    return Optional.of("a tool item without a name, number " + bar.indexOf(item));
                }
            }
            return Optional.empty();
        }
        Object id = control.getData(WidgetKeys.KEY);
        if (!isWorkedWith(control)
                || id == null && (isOfADialog(control) || isOfThePreferences(control) || isOfTheWorkbench(control))) {
            return Optional.empty();
        }
        String shown = control.getClass().getSimpleName() + " " + (id == null ? said(control) : id);
        if (id == null) {
            return Optional.of(shown + " has no id, in " + parents(control));
        }
        return blank(name(control)) ? Optional.of(shown + " has no name") : Optional.empty();
    }

    private static boolean isWorkedWith(Control control) {
        return control instanceof Text || control instanceof Combo || control instanceof Table
                || control instanceof Tree || control instanceof Spinner || control instanceof DateTime
                || control instanceof StyledText || control instanceof Button;
    }

    /** The message below a dialog's title and the buttons of a button bar, which JFace makes and which say it all. */
    private static boolean isOfADialog(Control control) {
        return switch (control) {
            case Text text -> (text.getStyle() & SWT.READ_ONLY) != 0 && text.getShell().getParent() != null
                    && text.getParent().getParent() == text.getShell();
            case Button button -> button.getShell().getData() instanceof Dialog;
            default -> false;
        };
    }

    /** The tree of the preference pages with its filter, and the message over a page, which the workbench makes. */
    private static boolean isOfThePreferences(Control control) {
        return control.getShell().getData() instanceof PreferenceDialog
                && (control.getParent().getParent() instanceof FilteredTree
                        || control instanceof Text && (control.getStyle() & SWT.READ_ONLY) != 0);
    }

    /** What stands in a dialog of the workbench, such as About, or on a page of the preferences that is its own. */
    private static boolean isOfTheWorkbench(Control control) {
        Object dialog = control.getShell().getData();
        Object asking = dialog instanceof PreferenceDialog preferences ? preferences.getSelectedPage() : dialog;
        return dialog instanceof Dialog && asking != null && asking.getClass().getName().startsWith("org.eclipse.ui.");
    }

    private static String said(Control control) {
        return switch (control) {
            case Button button -> '"' + button.getText() + '"';
            case Text text -> '"' + text.getText().lines().findFirst().orElse("") + '"';
            default -> "";
        };
    }

    private static String parents(Control control) {
        StringBuilder chain = new StringBuilder();
        for (Control at = control.getParent(); at != null && chain.length() < 160; at = at.getParent()) {
            Object id = at.getData(WidgetKeys.KEY);
            chain.append(at.getClass().getSimpleName()).append(id == null ? "" : "[" + id + "]").append(' ');
        }
        return chain.toString();
    }

    private static String name(Control control) {
        if (control instanceof Button button && !blank(button.getText())) {
            return button.getText();
        }
        AccessibleEvent asked = new AccessibleEvent(control);
        listeners(control.getAccessible()).forEach(listener -> listener.getName(asked));
        return asked.result;
    }

    /** SWT tells nobody but the platform's accessibility service what its listeners say. */
    @SuppressWarnings("unchecked")
    private static List<AccessibleListener> listeners(Accessible accessible) {
        try {
            Field field = Accessible.class.getDeclaredField("accessibleListeners");
            field.setAccessible(true);
            List<AccessibleListener> found = (List<AccessibleListener>) field.get(accessible);
            return found == null ? List.of() : List.copyOf(found);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
