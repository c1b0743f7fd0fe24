// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.poststation.directory.Dn;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.schema.SchemaProfiles;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.profile.ui.internal.Messages;
import org.poststation.ui.form.Choice;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/** Second page: who signs in and what is looked at. */
final class SignInPage extends DraftPage {

    private final Connecting connecting;
    private final boolean passwordKept;
    private Button find;
    private Job finding;

    SignInPage(ProfileDraft draft, Connecting connecting, boolean passwordKept) {
        super("signin", draft);
        this.connecting = connecting;
        this.passwordKept = passwordKept;
        setTitle(Messages.wizard_signin_title);
        setDescription(Messages.wizard_signin_description);
    }

    @Override
    void fields(FormBinder form, Composite parent) {
        form.text(FieldSpec.of(ProfileKeys.BIND_DN, Messages.wizard_bind_label).withHint(Messages.wizard_bind_hint)
                .validatedBy(ProfileChecks::dn));
        form.password(FieldSpec.of(ProfileKeys.PASSWORD, Messages.wizard_password_label)
                .withHint(passwordKept ? Messages.wizard_password_kept : Messages.wizard_password_hint));
        form.section(Messages.wizard_content_section);
        form.text(FieldSpec.of(ProfileKeys.BASE_DN, Messages.wizard_base_label).withHint(Messages.wizard_base_hint)
                .validatedBy(ProfileChecks::dn));
        findButton(parent);
        form.choice(FieldSpec.of(ProfileKeys.SCHEMA, Messages.wizard_schema_label), schemas());
        form.flag(FieldSpec.of(ProfileKeys.READ_ONLY, Messages.wizard_readonly_label));
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible) {
            FormField schema = form().field(ProfileKeys.SCHEMA);
            schema.show(draft().text(ProfileKeys.SCHEMA));
        }
        super.setVisible(visible);
    }

    @Override
    public void dispose() {
        if (finding != null) {
            finding.cancel();
        }
        super.dispose();
    }

    private static List<Choice> schemas() {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", Messages.wizard_schema_detect));
        for (SchemaProfile profile : SchemaProfiles.all()) {
            choices.add(new Choice(profile.id(), profile.title()));
        }
        return choices;
    }

    private void findButton(Composite parent) {
        new Label(parent, SWT.NONE);
        find = new Button(parent, SWT.PUSH);
        find.setText(Messages.wizard_base_find);
        find.setToolTipText(Messages.wizard_base_find_tip);
        WidgetKeys.key(find, "wizard.baseDn.find");
        GridDataFactory.swtDefaults().applyTo(find);
        find.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> find()));
    }

    private void find() {
        find.setEnabled(false);
        setMessage(Messages.wizard_base_finding);
        finding = Work.inPlace(find, Messages.wizard_base_finding, connecting.namingContexts(draft()), this::found,
                this::notFound);
    }

    private void found(List<Dn> contexts) {
        find.setEnabled(true);
        setMessage(null);
        if (contexts.size() == 1) {
            type(ProfileKeys.BASE_DN, contexts.getFirst().toString());
        } else if (contexts.isEmpty()) {
            setErrorMessage(Messages.wizard_base_none);
        } else {
            offer(contexts);
        }
    }

    private void offer(List<Dn> contexts) {
        Menu menu = new Menu(find);
        for (Dn context : contexts) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(context.toString().replace("&", "&&"));
            item.addSelectionListener(SelectionListener
                    .widgetSelectedAdapter(event -> type(ProfileKeys.BASE_DN, context.toString())));
        }
        menu.setVisible(true);
    }

    private void notFound(OperationException failure) {
        find.setEnabled(true);
        setMessage(null);
        if (!(failure instanceof OperationCancelledException)) {
            setErrorMessage(failure.explanation().what());
        }
    }
}
