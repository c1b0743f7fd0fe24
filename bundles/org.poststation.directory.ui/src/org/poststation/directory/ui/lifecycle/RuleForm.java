// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Composite;
import org.poststation.directory.lifecycle.Language;
import org.poststation.directory.lifecycle.Reason;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.lifecycle.RuleDraft.Problem;
import org.poststation.ui.form.Choice;
import org.poststation.ui.form.FieldProblem;
import org.poststation.ui.form.FieldSpec;
import org.poststation.ui.form.FormBinder;
import org.poststation.ui.form.FormField;
import org.poststation.ui.form.Unit;

/** The fields of one rule. Ids: {@code rule.domain}, {@code rule.reason}, {@code rule.months} and so on. */
final class RuleForm {

    private static final int DAY = 24;
    private static final int COLUMNS = 6;

    private final FormBinder form;
    private final Map<String, FormField> fields;

    RuleForm(Composite parent, List<String> domains, Runnable changed) {
        form = new FormBinder(parent, "rule");
        fields = Map.of("domain", form.proposals(FieldSpec.of("domain", Messages.lifecycle_domain_column).mandatory()
                .withHint(Messages.lifecycle_domain_hint), domains),
                "on", form.flag(FieldSpec.of("on", Messages.lifecycle_on_label)),
                "reason", form.choice(FieldSpec.of("reason", Messages.lifecycle_when_label), Stream
                        .of(Reason.values()).map(reason -> new Choice(reason.word(), LifecycleTexts.of(reason)))
                        .toList()),
                "months", number(FieldSpec.of("months", Messages.lifecycle_months_label)),
                "grace", number(FieldSpec.of("grace", Messages.lifecycle_grace_label)),
                "days", number(FieldSpec.of("days", Messages.lifecycle_days_label)),
                "notice", form.choice(FieldSpec.of("notice", Messages.lifecycle_notice_label), languages()),
                "deletion", form.amount(FieldSpec.of("deletion", Messages.lifecycle_deletion_label)
                        .withHint(Messages.lifecycle_deletion_hint),
                        List.of(
                                new Unit(Messages.lifecycle_hours_unit, 1),
                                new Unit(Messages.lifecycle_days_unit, DAY))));
        form.onChange(() -> {
            relevant();
            changed.run();
        });
    }

    private FormField number(FieldSpec spec) {
        return form.shortText(spec.mandatory(), COLUMNS);
    }

    private static List<Choice> languages() {
        return Stream.concat(Stream.of(new Choice("", Messages.lifecycle_nobody_choice)),
                Stream.of(Language.values()).map(language -> new Choice(language.code(),
                        LifecycleTexts.of(language))))
                .toList();
    }

    void show(RuleDraft draft) {
        field("domain").show(draft.domain());
        field("on").show(Boolean.toString(draft.on()));
        field("reason").show(draft.reason().word());
        field("months").show(draft.months());
        field("grace").show(draft.graceDays());
        field("days").show(draft.days());
        field("notice").show(draft.notice());
        field("deletion").show(draft.hours());
        relevant();
    }

    RuleDraft draft() {
        return new RuleDraft(value("domain"), Boolean.parseBoolean(value("on")), reason(), value("months"),
                value("grace"), value("days"), value("notice"), value("deletion"));
    }

    /** Shows what is wrong at its field, and nowhere else. */
    void report(Optional<Problem> problem) {
        fields.forEach((key, field) -> field.report(problem.filter(wrong -> wrong.field().equals(key))
                .map(wrong -> FieldProblem.error(wrong.text())).orElse(null)));
    }

    void editable(boolean editable) {
        fields.values().forEach(field -> field.editable(editable));
    }

    void focus() {
        field("domain").focus();
    }

    private Reason reason() {
        return Reason.find(value("reason")).orElse(Reason.EXPIRED);
    }

    private void relevant() {
        field("months").visible(reason() == Reason.UNUSED);
        field("grace").visible(reason() == Reason.UNUSED);
        field("days").visible(reason() == Reason.NEVER_USED);
    }

    private FormField field(String key) {
        return fields.get(key);
    }

    private String value(String key) {
        return field(key).value();
    }
}
