// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.poststation.directory.lifecycle.Language;
import org.poststation.directory.lifecycle.Reason;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;

/**
 * The rules with the form of the selected one, and examples to begin with. Ids of its controls: {@code rules.table},
 * {@code rules.example.expired} and so on, {@code rules.remove}, {@code rules.try}, {@code rules.found}.
 */
final class RulesTab {

    private static final int[] WIDTHS = {120, 200};
    private static final int FORM_WIDTH = 320;
    /** Stands below the labels of the form. */
    private static final int FORM_MARGIN = 10;

    private final RulesDraft draft;
    private final Runnable changed;
    private final Composite control;
    private final Table table;
    private final RuleForm form;
    private final Button remove;
    private final Button tryOut;
    private final Label found;
    private int selected = -1;

    /** Finds out what a rule would find now. */
    @FunctionalInterface
    interface Trial {
        void start(int place, Label answer);
    }

    RulesTab(Composite parent, RulesDraft draft, List<String> domains, Trial trial, Runnable changed) {
        this.draft = draft;
        this.changed = changed;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 10).spacing(14, 8).applyTo(control);
        Composite left = column(true);
        table = table(left);
        Composite buttons = new Composite(left, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(5).applyTo(buttons);
        new Label(buttons, SWT.NONE).setText(Messages.lifecycle_examples_label);
        for (Reason reason : Reason.values()) {
            button(buttons, "rules.example." + reason.word(), LifecycleTexts.of(reason), () -> add(reason))
                    .setToolTipText(LifecycleTexts.example(reason));
        }
        remove = button(buttons, "rules.remove", Messages.lifecycle_remove_button, this::remove);
        Composite right = column(false);
        Composite fields = new Composite(right, SWT.NONE);
        form = new RuleForm(fields, domains, this::edited);
        // As wide as all of its fields need, of which each reason shows some.
        GridDataFactory.fillDefaults().grab(true, true)
                .hint(Math.max(FORM_WIDTH, fields.computeSize(SWT.DEFAULT, SWT.DEFAULT).x), SWT.DEFAULT)
                .applyTo(fields);
        tryOut = button(right, "rules.try", Messages.lifecycle_try_button, () -> trial.start(selected, found()));
        GridDataFactory.swtDefaults().indent(FORM_MARGIN, 0).applyTo(tryOut);
        found = new Label(right, SWT.WRAP);
        WidgetKeys.key(found, "rules.found");
        GridDataFactory.fillDefaults().grab(true, false).indent(FORM_MARGIN, 0)
                .hint(FORM_WIDTH, 3 * found.getFont().getFontData()[0].getHeight() * 2).applyTo(found);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> select(table.getSelectionIndex())));
        refill();
        select(draft.rules().isEmpty() ? -1 : 0);
    }

    Composite control() {
        return control;
    }

    /** Looks again at what is wrong, after something else changed. */
    void check() {
        if (selected >= 0) {
            form.report(draft.problem(selected));
        }
        tryOut.setEnabled(selected >= 0 && draft.problem(selected).isEmpty() && draft.settings().problem().isEmpty());
        refill();
    }

    private Label found() {
        return found;
    }

    private Composite column(boolean grab) {
        Composite column = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(column);
        GridDataFactory.fillDefaults().grab(grab, true).applyTo(column);
        return column;
    }

    private static Table table(Composite parent) {
        Table table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        WidgetKeys.name(table, "rules.table", Messages.lifecycle_rules_name);
        GridDataFactory.fillDefaults().grab(true, true).hint(420, 200).applyTo(table);
        List<String> titles = List.of(Messages.lifecycle_domain_column, Messages.lifecycle_when_label,
                Messages.lifecycle_what_column);
        for (int i = 0; i < titles.size(); i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(titles.get(i));
            column.setWidth(i < WIDTHS.length ? WIDTHS[i] : 380);
        }
        return table;
    }

    private static Button button(Composite parent, String key, String label, Runnable action) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(label);
        WidgetKeys.key(button, key);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    private void add(Reason reason) {
        Language language = Stream.of(Language.values())
                .filter(each -> each.code().equals(Locale.getDefault().getLanguage())).findFirst().orElse(Language.EN);
        int place = draft.add(RuleDraft.example(reason, language));
        refill();
        select(place);
        form.focus();
        changed.run();
    }

    private void remove() {
        draft.remove(selected);
        refill();
        select(Math.min(selected, draft.rules().size() - 1));
        changed.run();
    }

    private void edited() {
        draft.set(selected, form.draft());
        found.setText("");
        changed.run();
    }

    private void select(int place) {
        selected = place;
        if (place >= 0) {
            table.select(place);
            form.show(draft.rules().get(place));
        }
        form.editable(place >= 0);
        remove.setEnabled(place >= 0);
        found.setText(place >= 0 ? "" : Messages.lifecycle_norule_text);
        check();
    }

    private void refill() {
        List<RuleDraft> rules = draft.rules();
        table.setItemCount(rules.size());
        for (int i = 0; i < rules.size(); i++) {
            boolean isWrong = draft.problem(i).isPresent();
            TableItem item = table.getItem(i);
            item.setImage(0, (isWrong ? Icon.CRITICAL : rules.get(i).on() ? Icon.OK : Icon.OFF).image());
            item.setText(isWrong
                    ? new String[] {VisibleText.of(rules.get(i).domain()), LifecycleTexts.of(rules.get(i).reason()),
                            draft.problem(i).get().text()}
                    : new String[] {LifecycleTexts.domain(rules.get(i).rule()),
                            LifecycleTexts.condition(rules.get(i).rule()), LifecycleTexts.steps(rules.get(i).rule())});
        }
    }
}
