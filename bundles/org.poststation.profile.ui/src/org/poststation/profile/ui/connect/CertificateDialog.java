// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import java.security.cert.X509Certificate;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.CertificateRejectedException;
import org.poststation.profile.ui.internal.Messages;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/** Shows a certificate that was not accepted, and lets it be trusted for one profile where that may be. */
final class CertificateDialog extends MessageDialog {

    private static final int WIDTH = 420;

    private final CertificateRejectedException rejected;

    CertificateDialog(Shell parent, CertificateRejectedException rejected) {
        super(parent, Messages.certificate_dialog_title, null, VisibleText.forLabel(rejected.explanation().what()),
                WARNING, 0,
                rejected.reason().mayBeTrusted()
                        ? new String[] {Messages.certificate_refuse_button, Messages.certificate_trust_button}
                        : new String[] {ButtonLabels.CLOSE});
        this.rejected = rejected;
    }

    /** Opens the dialog and waits; whether the person trusts the certificate. */
    boolean isTrusted() {
        return open() == 1;
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createCustomArea(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 6).applyTo(area);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        X509Certificate certificate = rejected.certificate();
        line(area, Messages.certificate_subject_label, certificate.getSubjectX500Principal().getName(), "subject");
        line(area, Messages.certificate_names_label, CertificateText.names(certificate), "names");
        line(area, Messages.certificate_issuer_label, certificate.getIssuerX500Principal().getName(), "issuer");
        line(area, Messages.certificate_from_label, CertificateText.moment(certificate.getNotBefore()), "from");
        line(area, Messages.certificate_until_label, CertificateText.moment(certificate.getNotAfter()), "until");
        Text fingerprint = line(area, Messages.certificate_fingerprint_label,
                CertificateText.fingerprint(rejected.fingerprint()), "fingerprint");
        fingerprint.setFont(JFaceResources.getTextFont());
        Label advice = new Label(area, SWT.WRAP);
        advice.setText(rejected.reason().mayBeTrusted()
                ? Messages.certificate_compare_text
                : VisibleText.forLabel(rejected.explanation().nextStep()));
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).hint(WIDTH, SWT.DEFAULT).applyTo(advice);
        Dialog.applyDialogFont(advice);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        Button trust = getButton(1);
        if (trust != null) {
            WidgetKeys.key(trust, "certificate.trust");
        }
        WidgetKeys.key(getButton(0), "certificate.refuse");
        getButton(0).forceFocus();
    }

    private static Text line(Composite area, String label, String value, String key) {
        Label name = new Label(area, SWT.NONE);
        name.setText(label);
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(name);
        Text text = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP);
        text.setText(value.lines().map(VisibleText::of).reduce((a, b) -> a + '\n' + b).orElse("\u2013"));
        WidgetKeys.name(text, "certificate." + key, label);
        text.setBackground(area.getBackground());
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
        return text;
    }
}
