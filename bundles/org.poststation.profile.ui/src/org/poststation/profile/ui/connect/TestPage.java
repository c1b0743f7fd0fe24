// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.poststation.directory.CertificateRejectedException;
import org.poststation.directory.ConnectionStep;
import org.poststation.directory.ConnectionStep.Kind;
import org.poststation.operation.OperationException;
import org.poststation.profile.ui.internal.Messages;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/** Last page: tries the connection step by step. */
final class TestPage extends WizardPage {

    private static final int LINES = 4;

    private final ProfileDraft draft;
    private final Connecting connecting;
    private TestSteps steps = TestSteps.none();
    private TestTable table;
    private Button test;
    private Button certificate;
    private Text explanation;
    private Job running;

    TestPage(ProfileDraft draft, Connecting connecting) {
        super("test");
        this.draft = draft;
        this.connecting = connecting;
        setTitle(Messages.wizard_test_title);
        setDescription(Messages.wizard_test_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).applyTo(page);
        test = button(page, Messages.wizard_test_button, "wizard.test", this::startOrCancel);
        certificate = button(page, Messages.wizard_certificate_button, "wizard.certificate", this::showCertificate);
        table = new TestTable(page, this::explain);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(table.control());
        explanation = new Text(page, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL | SWT.BORDER);
        WidgetKeys.name(explanation, "wizard.test.explanation", Messages.test_column_detail);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true)
                .hint(SWT.DEFAULT, LINES * explanation.getLineHeight()).applyTo(explanation);
        setControl(page);
        show(steps);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            if (running == null) {
                show(TestSteps.none());
            }
            test.setFocus();
        } else {
            cancel();
        }
    }

    @Override
    public void dispose() {
        cancel();
        super.dispose();
    }

    private static Button button(Composite parent, String label, String key, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        WidgetKeys.key(button, key);
        GridDataFactory.swtDefaults().applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void startOrCancel() {
        if (running != null) {
            cancel();
            return;
        }
        show(TestSteps.begun());
        running = Work.inPlace(test, NLS.bind(Messages.wizard_test_job, draft.text(ProfileKeys.HOST)),
                connecting.test(draft, this::arrived), good -> ended(), this::failed);
        test.setText(Messages.wizard_test_cancel);
        test.requestLayout();
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    private void arrived(ConnectionStep step) {
        if (!test.isDisposed()) {
            test.getDisplay().asyncExec(() -> {
                if (!test.isDisposed() && running != null) {
                    show(steps.with(step));
                }
            });
        }
    }

    private void failed(OperationException failure) {
        ended();
        tell(VisibleText.of(failure.explanation().what()));
    }

    private void ended() {
        running = null;
        test.setText(Messages.wizard_test_button);
        test.requestLayout();
        show(steps.ended());
        steps.certificate().filter(rejected -> rejected.reason().mayBeTrusted())
                .ifPresent(rejected -> showCertificate());
    }

    private void showCertificate() {
        Optional<CertificateRejectedException> rejected = steps.certificate();
        if (rejected.isPresent() && new CertificateDialog(getShell(), rejected.get()).isTrusted()) {
            draft.trust(rejected.get().fingerprint());
            startOrCancel();
        }
    }

    /** Shows a step in full; of a failed one also why and what to do. */
    private void explain(Kind kind) {
        boolean failed = steps.look(kind) == TestSteps.Look.FAILED;
        tell(failed
                ? steps.failure().map(TestTexts::explanation).orElse("")
                : TestTexts.detail(steps, kind));
    }

    private void show(TestSteps now) {
        steps = now;
        table.show(now);
        certificate.setVisible(now.certificate().isPresent());
        tell(now.failure().map(TestTexts::explanation).orElse(now.isGood() ? Messages.wizard_test_good : ""));
    }

    private void tell(String text) {
        explanation.setText(text);
        explanation.setToolTipText(text.replace("&", "&&"));
    }
}
