// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.preferences;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.poststation.directory.journal.Journals;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.form.FieldProblem;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;
import org.poststation.ui.form.Unit;
import org.poststation.ui.service.Services;

/** Preference page: how large each journal may become. Id of its control: {@code journals.budget}. */
public final class JournalPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final long MEGABYTE = 1 << 20;
    private static final List<Unit> UNITS = List.of(new Unit("B", 1), new Unit("MB", MEGABYTE),
            new Unit("GB", 1024 * MEGABYTE));
    private static final int WIDTH = 380;

    private FormBinder form;
    private FormField budget;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.journals_page_description);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        form = new FormBinder(page, "journals");
        budget = form.amount(FieldSpec.of("budget", Messages.journals_budget_label).mandatory()
                .validatedBy(value -> isBudget(value)
                        ? Optional.empty()
                        : Optional.of(FieldProblem.error(Messages.journals_budget_range))),
                UNITS);
        Label order = new Label(page, SWT.WRAP);
        order.setText(Messages.journals_order_text);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).indent(0, 8)
                .applyTo(order);
        form.onChange(() -> {
            setValid(form.isValid());
            setErrorMessage(form.reason().orElse(null));
        });
        budget.show(Long.toString(kept()));
        return page;
    }

    @Override
    protected void performDefaults() {
        budget.show(Long.toString(Journals.USUAL_BUDGET));
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (form == null) {
            return true;
        }
        try {
            Services.require(Journals.class).setSizeBudget(Long.parseLong(budget.value()));
            return true;
        } catch (OperationException failure) {
            FailurePresenter.show(getShell(), getTitle(), failure);
            return false;
        }
    }

    /** What is kept; the default when that can't be read, so that the page can put it right. */
    private long kept() {
        try {
            return Services.require(Journals.class).sizeBudget();
        } catch (OperationException failure) {
            setMessage(failure.explanation().what(), WARNING);
            return Journals.USUAL_BUDGET;
        }
    }

    private static boolean isBudget(String value) {
        try {
            BigDecimal bytes = new BigDecimal(value);
            return bytes.compareTo(BigDecimal.valueOf(Journals.SMALLEST_BUDGET)) >= 0
                    && bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        } catch (NumberFormatException noNumber) {
            return false;
        }
    }
}
