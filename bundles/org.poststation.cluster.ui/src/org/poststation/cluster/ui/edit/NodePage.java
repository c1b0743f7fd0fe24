// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.edit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.ui.form.Choice;
import org.poststation.ui.form.FieldProblem;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;
import org.poststation.ui.widget.WidgetKeys;

/** Where a node is and how to log in. */
final class NodePage extends WizardPage {

    private static final int LINES = 2;

    private final NodeDraft draft;
    private final Predicate<String> taken;
    private FormBinder form;
    private Label gap;
    private Button browse;

    NodePage(NodeDraft draft, Predicate<String> taken) {
        super("node");
        this.draft = draft;
        this.taken = taken;
        setTitle(Messages.wizard_node_title);
        setDescription(Messages.wizard_node_description);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        form = new FormBinder(page, NodeKeys.AREA);
        place();
        login(page);
        way();
        form.fields().forEach(field -> field.show(draft.text(field.key())));
        form.fields().forEach(FormField::quiet);
        form.onChange(this::changed);
        arrange();
        setControl(page);
    }

    private void place() {
        form.text(FieldSpec.of(NodeKeys.NAME, Messages.node_name_label).mandatory()
                .withHint(Messages.node_name_hint).validatedBy(text -> NodeChecks.name(text, taken)));
        form.choice(FieldSpec.of(NodeKeys.KIND, Messages.node_kind_label),
                List.of(new Choice(NodeKeys.SSH, Messages.node_kind_ssh),
                        new Choice(NodeKeys.LOCAL, Messages.node_kind_local)));
        form.text(FieldSpec.of(NodeKeys.HOST, Messages.node_host_label).mandatory()
                .withHint(Messages.node_host_hint).validatedBy(NodeChecks::host));
        form.text(FieldSpec.of(NodeKeys.PORT, Messages.node_port_label).mandatory()
                .validatedBy(NodeChecks::port));
    }

    private void login(Composite page) {
        form.text(FieldSpec.of(NodeKeys.USER, Messages.node_user_label).mandatory()
                .validatedBy(NodeChecks::user));
        form.choice(FieldSpec.of(NodeKeys.IDENTITY, Messages.node_identity_label),
                List.of(new Choice(NodeKeys.USUAL, Messages.node_identity_usual),
                        new Choice(NodeKeys.FILE, Messages.node_identity_file),
                        new Choice(NodeKeys.AGENT, Messages.node_identity_agent),
                        new Choice(NodeKeys.PASSWORD, Messages.node_identity_password)));
        form.text(FieldSpec.of(NodeKeys.KEY, Messages.node_key_label).mandatory()
                .withHint(Messages.node_key_hint).validatedBy(this::key));
        gap = new Label(page, SWT.NONE);
        GridDataFactory.swtDefaults().applyTo(gap);
        browse = new Button(page, SWT.PUSH);
        browse.setText(Messages.node_key_browse);
        WidgetKeys.key(browse, "node.key.browse");
        GridDataFactory.swtDefaults().applyTo(browse);
        browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> browse()));
        form.password(FieldSpec.of(NodeKeys.SECRET, Messages.node_secret_label)
                .withHint(draft.edited().isPresent() ? Messages.node_secret_kept : Messages.node_secret_hint));
        form.flag(FieldSpec.of(NodeKeys.KEEP, Messages.secret_keep_label));
    }

    private void way() {
        form.flag(FieldSpec.of(NodeKeys.SUDO, Messages.node_sudo_label));
        form.lines(FieldSpec.of(NodeKeys.JUMPS, Messages.node_jumps_label).withHint(Messages.node_jumps_hint)
                .validatedBy(NodeChecks::jump), LINES);
        form.lines(FieldSpec.of(NodeKeys.KNOWN_HOSTS, Messages.node_knownhosts_label)
                .withHint(Messages.node_knownhosts_hint), LINES);
    }

    private Optional<FieldProblem> key(String text) {
        return draft.isIdentity(NodeKeys.FILE) ? NodeChecks.file(text) : Optional.empty();
    }

    private void browse() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
        dialog.setText(Messages.node_key_label);
        dialog.setFilterPath(Path.of(System.getProperty("user.home"), ".ssh").toString());
        String chosen = dialog.open();
        if (chosen != null) {
            form.field(NodeKeys.KEY).show(chosen);
            changed();
        }
    }

    private void changed() {
        form.fields().forEach(field -> draft.set(field.key(), field.value()));
        arrange();
    }

    /** Shows the fields that count, and the reason why one can't go on. */
    private void arrange() {
        boolean isSsh = draft.isSsh();
        for (String key : List.of(NodeKeys.HOST, NodeKeys.PORT, NodeKeys.USER, NodeKeys.IDENTITY, NodeKeys.JUMPS,
                NodeKeys.KNOWN_HOSTS)) {
            form.field(key).visible(isSsh);
        }
        form.field(NodeKeys.KEY).visible(draft.needsKey());
        boolean isFile = isSsh && draft.isIdentity(NodeKeys.FILE);
        for (Control part : List.of(gap, browse)) {
            part.setVisible(isFile);
            ((GridData) part.getLayoutData()).exclude = !isFile;
        }
        form.field(NodeKeys.SECRET).visible(draft.hasSecret());
        form.field(NodeKeys.KEEP).visible(draft.hasSecret());
        browse.requestLayout();
        Optional<FormField> wrong = form.fields().stream().filter(this::counts)
                .filter(field -> field.problem().filter(FieldProblem::isError).isPresent()).findFirst();
        setPageComplete(wrong.isEmpty());
        setErrorMessage(wrong.filter(field -> !field.value().isEmpty())
                .map(field -> field.problem().orElseThrow().text()).orElse(null));
    }

    private boolean counts(FormField field) {
        return switch (field.key()) {
            case NodeKeys.NAME, NodeKeys.KIND, NodeKeys.SUDO -> true;
            case NodeKeys.KEY -> draft.needsKey();
            case NodeKeys.SECRET, NodeKeys.KEEP -> draft.hasSecret();
            default -> draft.isSsh();
        };
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            form.field(NodeKeys.NAME).focus();
        }
    }
}
