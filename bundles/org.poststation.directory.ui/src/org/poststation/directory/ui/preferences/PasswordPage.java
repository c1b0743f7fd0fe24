// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.preferences;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.poststation.directory.password.PasswordPolicy;
import org.poststation.directory.password.PasswordPolicy.CharacterClass;
import org.poststation.directory.password.PasswordScheme;
import org.poststation.directory.password.PasswordSettings;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.password.SchemeTexts;
import org.poststation.operation.OperationException;
import org.poststation.profile.WorkspaceSettings;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.form.Choice;
import org.poststation.ui.form.FieldProblem;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;
import org.poststation.ui.service.Services;

/**
 * Preference page: what new passwords must be like and how they are stored. Ids of its controls:
 * {@code passwords.length},
 * {@code passwords.upper_case} and so on, {@code passwords.scheme}.
 */
public final class PasswordPage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int LONGEST = 128;

    private final Map<CharacterClass, FormField> classes = new EnumMap<>(CharacterClass.class);
    private FormBinder form;
    private FormField length;
    private FormField scheme;

    @Override
    public void init(IWorkbench workbench) {
        setDescription(Messages.passwords_page_description);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        form = new FormBinder(page, "passwords");
        form.section(Messages.passwords_policy_section);
        length = form.text(FieldSpec.of("length", Messages.passwords_length_label).mandatory()
                .validatedBy(text -> isLength(text)
                        ? Optional.empty()
                        : Optional.of(FieldProblem.error(Messages.passwords_length_range))));
        for (CharacterClass kind : CharacterClass.values()) {
            classes.put(kind, form.flag(FieldSpec.of(kind.name().toLowerCase(Locale.ROOT),
                    SchemeTexts.of(kind))));
        }
        form.section(Messages.passwords_storage_section);
        scheme = form.choice(FieldSpec.of("scheme", Messages.passwords_scheme_label), Stream
                .of(PasswordScheme.values()).map(each -> new Choice(each.name(), SchemeTexts.of(each))).toList());
        form.onChange(() -> {
            setValid(form.isValid());
            setErrorMessage(form.reason().orElse(null));
        });
        show(kept());
        return page;
    }

    @Override
    protected void performDefaults() {
        show(PasswordSettings.DEFAULT);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (form == null) {
            return true;
        }
        Set<CharacterClass> required = EnumSet.noneOf(CharacterClass.class);
        classes.forEach((kind, field) -> {
            if (Boolean.parseBoolean(field.value())) {
                required.add(kind);
            }
        });
        PasswordPolicy policy = new PasswordPolicy(Integer.parseInt(length.value().strip()), required);
        try {
            new PasswordSettings(policy, PasswordScheme.valueOf(scheme.value()))
                    .save(Services.require(WorkspaceSettings.class));
            return true;
        } catch (OperationException failure) {
            FailurePresenter.show(getShell(), getTitle(), failure);
            return false;
        }
    }

    /** What is kept; the defaults when that can't be read, so that the page can put it right. */
    private PasswordSettings kept() {
        try {
            return PasswordSettings.load(Services.require(WorkspaceSettings.class));
        } catch (OperationException failure) {
            setMessage(failure.explanation().what(), WARNING);
            return PasswordSettings.DEFAULT;
        }
    }

    private void show(PasswordSettings settings) {
        length.show(Integer.toString(settings.policy().minLength()));
        classes.forEach((kind, field) -> field
                .show(Boolean.toString(settings.policy().required().contains(kind))));
        scheme.show(settings.scheme().name());
    }

    private static boolean isLength(String text) {
        String digits = text.strip();
        return !digits.isEmpty() && digits.length() < 4 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(digits) >= 1 && Integer.parseInt(digits) <= LONGEST;
    }
}
