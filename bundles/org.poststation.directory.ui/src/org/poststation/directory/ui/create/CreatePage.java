// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.create;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.poststation.directory.account.FieldValues;
import org.poststation.directory.account.FindingText;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.ui.edit.AddressProblems;
import org.poststation.directory.ui.edit.FieldForms;
import org.poststation.directory.ui.edit.FieldKeys;
import org.poststation.directory.ui.edit.FieldTexts;
import org.poststation.directory.ui.edit.ValueFields;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.model.Finding;
import org.poststation.model.Severity;
import org.poststation.ui.form.FieldProblem;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;

/**
 * The essential fields of a new object. Ids of its controls: {@code create.address}, {@code create.surname} and so
 * on.
 */
final class CreatePage extends WizardPage {

    private final NewObject made;
    private final CreateChecks checks;
    private final String domain;
    private final Map<Field, FormField> fields = new EnumMap<>(Field.class);
    private FormField address;
    private FormBinder form;

    CreatePage(NewObject made, String domain, CreateChecks checks) {
        super("create");
        this.made = made;
        this.domain = domain;
        this.checks = checks;
        setTitle(CreateTexts.title(made.kind()));
        setDescription(Messages.create_page_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        form = new FormBinder(page, "create");
        boolean isDomain = made.kind() == ObjectKind.DOMAIN;
        address = form.text(FieldSpec.of(FieldKeys.of(Field.ADDRESS),
                isDomain ? Messages.create_domain_label : FieldTexts.label(Field.ADDRESS)).mandatory()
                .withHint(isDomain ? "example.org" : "name@" + (domain.isEmpty() ? "example.org" : domain))
                .validatedBy(text -> AddressProblems.of(made.kind(), text.strip()).map(FieldProblem::error)));
        for (Field field : made.asked()) {
            FormField added = ValueFields.add(form, field, field == Field.SURNAME);
            ValueFields.show(field, added, made.begin().all(field));
            fields.put(field, added);
        }
        if (!isDomain && !domain.isEmpty()) {
            address.show('@' + domain);
        }
        form.onChange(this::typed);
        setControl(page);
        setPageComplete(false);
        address.quiet();
        fields.values().forEach(FormField::quiet);
        report();
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            address.focus();
        }
    }

    /** The values of the new object. */
    FieldValues values() {
        FieldValues typed = FieldValues.NONE;
        for (Map.Entry<Field, FormField> field : fields.entrySet()) {
            List<String> values = ValueFields.values(field.getKey(), field.getValue());
            typed = typed.with(field.getKey(), FieldForms.isWellFormed(field.getKey(), values) ? values : List.of());
        }
        return made.values(address.value(), typed);
    }

    /** Shows why the object was not made, at its field when that is known. */
    void failed(Optional<Field> field, String text) {
        setErrorMessage(text);
        FormField at = field.filter(known -> known != Field.ADDRESS).map(fields::get).orElse(address);
        at.report(FieldProblem.warning(text));
        at.focus();
    }

    private void typed() {
        setErrorMessage(null);
        report();
        setPageComplete(form.isValid());
    }

    private void report() {
        checks.prepare(address.control(), address.value(), this::report);
        List<String> warnings = new ArrayList<>();
        fields.values().forEach(field -> field.report(null));
        address.report(null);
        for (Finding finding : checks.check(made.kind(), values())) {
            FormField at = field(Field.valueOf(finding.subject()));
            if (at != null) {
                String text = FindingText.of(finding);
                boolean wrong = finding.rule().equals("not-an-address");
                boolean notice = finding.severity() == Severity.NOTICE;
                at.report(wrong
                        ? FieldProblem.error(text)
                        : notice ? FieldProblem.notice(text) : FieldProblem.warning(text));
                if (!notice) {
                    warnings.add(NLS.bind("{0}: {1}", at.label(), text));
                }
            }
        }
        setMessage(isBegun() && !warnings.isEmpty() ? warnings.getFirst() : null, IMessageProvider.WARNING);
    }

    private boolean isBegun() {
        String typed = address.value().strip();
        return !typed.isEmpty() && !typed.startsWith("@");
    }

    /** The field with this content; none for an address that nobody typed yet. */
    private FormField field(Field field) {
        if (field == Field.ADDRESS) {
            return isBegun() ? address : null;
        }
        return fields.get(field);
    }
}
