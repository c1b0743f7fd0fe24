// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.poststation.directory.lifecycle.LifecycleReview;
import org.poststation.directory.lifecycle.LifecycleSettings;
import org.poststation.directory.lifecycle.ReviewOperation;
import org.poststation.directory.lifecycle.ReviewOptions;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.Operation;
import org.poststation.ui.dialog.ButtonLabels;
import org.poststation.ui.dialog.SizedDialog;
import org.poststation.ui.text.VisibleText;
import org.poststation.ui.widget.WidgetKeys;
import org.poststation.ui.work.Work;

/**
 * The rules of a directory and the messages to owners; keeps both when it is closed by OK. Ids of its controls:
 * {@code rules.tabs}, {@code rules.obstacle}, {@code rules.cancel}, {@code rules.save}, and those of the tabs.
 */
final class RulesDialog extends SizedDialog {

    private static final Point SIZE = new Point(1180, 620);

    private final Access access;
    private final LifecycleFolders folders;
    private final RulesDraft rules;
    private final MessagesDraft messages;
    private final List<String> domains;
    private RulesTab rulesTab;
    private SettingsTab settingsTab;
    private Label obstacle;
    private Job trying;

    /**
     * @param parent the window
     * @param access the way to the directory, to try rules out
     * @param folders where rules are kept
     * @param edited what is edited
     */
    RulesDialog(Shell parent, Access access, LifecycleFolders folders, Edited edited) {
        super(parent, NLS.bind(Messages.lifecycle_rules_title, VisibleText.of(access.profile())), SIZE);
        this.access = access;
        this.folders = folders;
        this.rules = edited.rules();
        this.messages = edited.messages();
        this.domains = edited.domains();
    }

    /**
     * What is edited.
     *
     * @param rules the rules
     * @param messages the messages
     * @param domains the domains of the directory
     */
    record Edited(RulesDraft rules, MessagesDraft messages, List<String> domains) {}

    @Override
    protected void fill(Composite area) {
        TabFolder tabs = new TabFolder(area, SWT.TOP);
        WidgetKeys.key(tabs, "rules.tabs");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        rulesTab = new RulesTab(tabs, rules, domains, this::tryOut, this::changed);
        settingsTab = new SettingsTab(tabs, rules, this::changed);
        tab(tabs, Messages.lifecycle_rules_tab, rulesTab.control());
        tab(tabs, Messages.lifecycle_settings_tab, settingsTab.control());
        tab(tabs, Messages.lifecycle_messages_tab, new MessagesTab(tabs, messages, this::changed).control());
        obstacle = sentence(area, "rules.obstacle", "");
    }

    private static void tab(TabFolder tabs, String title, Control content) {
        TabItem tab = new TabItem(tabs, SWT.NONE);
        tab.setText(title);
        tab.setControl(content);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        button(parent, CANCEL, ButtonLabels.CANCEL, "rules.cancel");
        preferred(button(parent, OK, Messages.lifecycle_save_button, "rules.save"));
        changed();
    }

    @Override
    public boolean close() {
        if (trying != null) {
            trying.cancel();
        }
        return super.close();
    }

    private void changed() {
        if (getButton(OK) == null) {
            return;
        }
        rulesTab.check();
        settingsTab.check();
        Optional<String> why = rules.obstacle().or(messages::obstacle);
        getButton(OK).setEnabled(why.isEmpty());
        obstacle.setText(VisibleText.forLabel(why.orElse("")));
        obstacle.requestLayout();
    }

    /** Counts what the rule finds now; writes nothing. */
    private void tryOut(int place, Label answer) {
        if (trying != null) {
            trying.cancel();
        }
        LifecycleSettings only = rules.only(place);
        answer.setText(Messages.lifecycle_trying_text);
        Operation<LifecycleReview> review = progress -> new ReviewOperation(access.open(progress.cancellation()),
                folders.of(access.profile()), ReviewOptions.at(Look.clock(Optional.empty())).by(only)).run(progress);
        trying = Work.inPlace(answer, Messages.lifecycle_trying_text, review,
                found -> answer.setText(VisibleText.forLabel(LifecycleTexts.found(found, only))),
                failure -> answer.setText(VisibleText.forLabel(failure.explanation().what())));
    }
}
