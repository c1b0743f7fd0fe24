// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.ui.connect;

import java.util.List;
import java.util.function.Predicate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.poststation.profile.TransportSecurity;
import org.poststation.profile.ui.internal.Messages;
import org.poststation.ui.form.Choice;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.widget.WidgetKeys;

/** First page: where the server is and how the way to it is protected. */
final class ServerPage extends DraftPage {

    private final Predicate<String> taken;

    ServerPage(ProfileDraft draft, Predicate<String> taken) {
        super("server", draft);
        this.taken = taken;
        setTitle(Messages.wizard_server_title);
        setDescription(Messages.wizard_server_description);
    }

    @Override
    void fields(FormBinder form, Composite parent) {
        form.text(FieldSpec.of(ProfileKeys.NAME, Messages.wizard_name_label).mandatory()
                .withHint(Messages.wizard_name_hint).validatedBy(text -> ProfileChecks.name(text, taken)));
        form.text(FieldSpec.of(ProfileKeys.HOST, Messages.wizard_host_label).mandatory()
                .withHint(Messages.wizard_host_hint).validatedBy(ProfileChecks::host));
        form.choice(FieldSpec.of(ProfileKeys.SECURITY, Messages.wizard_security_label)
                .validatedBy(ProfileChecks::security),
                List.of(new Choice(TransportSecurity.START_TLS.name(), Messages.wizard_security_starttls),
                        new Choice(TransportSecurity.LDAPS.name(), Messages.wizard_security_ldaps),
                        new Choice(TransportSecurity.PLAIN.name(), Messages.wizard_security_none)));
        form.text(FieldSpec.of(ProfileKeys.PORT, Messages.wizard_port_label).mandatory()
                .validatedBy(ProfileChecks::port));
        form.text(FieldSpec.of(ProfileKeys.CA_FILE, Messages.wizard_ca_label).withHint(Messages.wizard_ca_hint)
                .validatedBy(ProfileChecks::file));
        browseButton(parent);
        form.section(Messages.wizard_limits_section);
        form.text(FieldSpec.of(ProfileKeys.CONNECT_TIMEOUT, Messages.wizard_connect_timeout_label).mandatory()
                .validatedBy(ProfileChecks::timeout));
        form.text(FieldSpec.of(ProfileKeys.REQUEST_TIMEOUT, Messages.wizard_request_timeout_label).mandatory()
                .validatedBy(ProfileChecks::timeout));
        form.text(FieldSpec.of(ProfileKeys.PAGE_SIZE, Messages.wizard_page_size_label).mandatory()
                .withHint(Messages.wizard_page_size_hint).validatedBy(ProfileChecks::pageSize));
    }

    private void browseButton(Composite parent) {
        new Label(parent, SWT.NONE);
        Button browse = new Button(parent, SWT.PUSH);
        browse.setText(Messages.wizard_ca_browse);
        WidgetKeys.key(browse, "wizard.ca.browse");
        GridDataFactory.swtDefaults().applyTo(browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(Messages.wizard_ca_label);
        dialog.setFilterExtensions(new String[] {"*.pem;*.crt;*.cer", "*"});
        String chosen = dialog.open();
        if (chosen != null) {
            type(ProfileKeys.CA_FILE, chosen);
        }
    }
}
