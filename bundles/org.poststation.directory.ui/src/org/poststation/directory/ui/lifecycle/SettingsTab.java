// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.poststation.directory.lifecycle.LastLoginAttribute.Form;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.lifecycle.RuleDraft.Problem;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.NodeStore;
import org.poststation.ui.form.Choice;
import org.poststation.ui.form.FieldProblem;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;
import org.poststation.ui.service.Services;

/**
 * What holds for all rules. Ids of its controls: {@code rules.attribute}, {@code rules.nodes}, {@code rules.form},
 * {@code rules.since}, {@code rules.notice}, {@code rules.percent}.
 */
final class SettingsTab {

    private static final int PERCENT_COLUMNS = 6;

    private final RulesDraft draft;
    private final Composite control;
    private final FormBinder form;

    SettingsTab(Composite parent, RulesDraft draft, Runnable changed) {
        this.draft = draft;
        control = new Composite(parent, SWT.NONE);
        form = new FormBinder(control, "rules");
        form.section(Messages.lifecycle_login_section);
        form.proposals(FieldSpec.of("attribute", Messages.lifecycle_attribute_label)
                .withHint(Messages.lifecycle_attribute_hint), List.of("authTimestamp", "pwdLastSuccess", "lastLogin"));
        form.proposals(FieldSpec.of("nodes", Messages.lifecycle_nodes_label).withHint(Messages.lifecycle_nodes_hint),
                Services.require(NodeStore.class).all().stream().map(NodeProfile::name).toList());
        form.choice(FieldSpec.of("form", Messages.lifecycle_form_label), Stream.of(Form.values())
                .map(each -> new Choice(each.word(), LifecycleTexts.of(each))).toList());
        form.day(FieldSpec.of("since", Messages.lifecycle_recorded_label)
                .withHint(Messages.lifecycle_recorded_hint));
        form.section(Messages.lifecycle_limit_section);
        form.text(FieldSpec.of("notice", Messages.lifecycle_address_label).withHint(Messages.lifecycle_address_hint));
        form.shortText(FieldSpec.of("percent", Messages.lifecycle_percent_label).mandatory(), PERCENT_COLUMNS);
        SettingsDraft now = draft.settings();
        field("attribute").show(now.attribute());
        field("nodes").show(now.nodes());
        field("form").show(now.form().word());
        field("since").show(now.since());
        field("notice").show(now.notice());
        field("percent").show(now.percent());
        form.onChange(() -> {
            draft.settings(new SettingsDraft(field("attribute").value(), field("nodes").value(),
                    Form.find(field("form").value()).orElse(Form.GENERALIZED), field("since").value(),
                    field("notice").value(), field("percent").value()));
            changed.run();
        });
    }

    Composite control() {
        return control;
    }

    /** Shows what is wrong at its field. */
    void check() {
        Optional<Problem> problem = draft.settings().problem();
        form.fields().forEach(field -> field.report(problem.filter(wrong -> wrong.field().equals(field.key()))
                .map(wrong -> FieldProblem.error(wrong.text())).orElse(null)));
    }

    private FormField field(String key) {
        return form.field(key);
    }
}
