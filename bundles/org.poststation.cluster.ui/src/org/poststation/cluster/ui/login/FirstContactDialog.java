// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.login;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.remote.trust.FirstContact.Decision;
import org.poststation.remote.trust.HostKey;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.widget.WidgetKeys;

/**
 * Shows the key of a host that nobody knows yet. Ids of its buttons: {@code firstcontact.refuse},
 * {@code firstcontact.once}, {@code firstcontact.remember}.
 */
final class FirstContactDialog extends SizedDialog {

    private static final Point SIZE = new Point(640, 330);
    private static final int ONCE = 2;
    private static final int REMEMBER = 3;

    private final HostKey key;

    private FirstContactDialog(Shell parent, HostKey key) {
        super(parent, Messages.firstcontact_dialog_title, SIZE);
        this.key = key;
    }

    /** Asks and waits; closing the window refuses. */
    static Decision ask(Shell parent, HostKey key) {
        return switch (new FirstContactDialog(parent, key).open()) {
            case ONCE -> Decision.ONCE;
            case REMEMBER -> Decision.REMEMBER;
            default -> Decision.REFUSE;
        };
    }

    @Override
    protected void fill(Composite area) {
        Composite head = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 0).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        Label icon = new Label(head, SWT.NONE);
        icon.setImage(Icon.WARNING.image());
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(icon);
        sentence(head, "firstcontact.what", NLS.bind(Messages.firstcontact_what_text, key.place()))
                .setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        Composite values = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 6).margins(0, 4).applyTo(values);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(values);
        value(values, Messages.firstcontact_host_label, key.place(), "firstcontact.host");
        value(values, Messages.firstcontact_type_label, key.type(), "firstcontact.type");
        value(values, Messages.firstcontact_fingerprint_label, key.fingerprint(), "firstcontact.fingerprint");
        sentence(area, "firstcontact.compare", NLS.bind(Messages.firstcontact_compare_text, command()));
        sentence(area, "firstcontact.choice", Messages.firstcontact_choice_text);
    }

    /** What shows the fingerprint on the host itself. */
    private String command() {
        String type = key.type().replaceFirst("^ssh-", "").replaceFirst("^ecdsa-.*", "ecdsa");
        return "ssh-keygen -lf /etc/ssh/ssh_host_" + type + "_key.pub";
    }

    private static void value(Composite parent, String label, String value, String id) {
        new Label(parent, SWT.NONE).setText(label);
        Text text = new Text(parent, SWT.READ_ONLY);
        text.setText(value);
        text.setFont(JFaceResources.getTextFont());
        WidgetKeys.name(text, id, label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, REMEMBER, Messages.firstcontact_remember_button, "firstcontact.remember");
        button(parent, ONCE, Messages.firstcontact_once_button, "firstcontact.once");
        Button refuse = button(parent, CANCEL, Messages.firstcontact_refuse_button, "firstcontact.refuse");
        preferred(refuse);
    }

    @Override
    protected void buttonPressed(int id) {
        setReturnCode(id);
        close();
    }
}
