// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.LifecycleRule;
import org.poststation.directory.lifecycle.NoticeTemplate;
import org.poststation.directory.lifecycle.OwnerMail;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.change.Waiting;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.lifecycle.RulesDialog.Edited;
import org.poststation.directory.ui.view.WorkEditor;
import org.poststation.operation.OperationException;
import org.poststation.ui.failure.FailurePresenter;
import org.poststation.ui.service.Services;

/**
 * What the lifecycle view does with a directory. UI thread only.
 *
 * @param control of the view
 * @param page in which tabs are opened
 */
record LifecycleActions(Control control, IWorkbenchPage page) {

    private static final int MOST_EXAMPLES = 50;

    /**
     * Looks at what is due now, shows it, and starts the run when that is wanted.
     *
     * @param ended is run when the run ended
     */
    void run(String profile, Runnable ended) {
        Access access = Access.to(profile, control.getDisplay());
        LifecycleFolders folders = LifecycleFolders.ofWorkspace();
        try {
            Look look = Waiting.run(control, NLS.bind(Messages.lifecycle_look_job, profile),
                    Look.at(access, folders, Optional.empty()));
            RunDraft draft = RunDraft.of(look.review(), look.settings());
            if (RunDialog.isConfirmed(control.getShell(), access, folders, draft)) {
                RunningLifecycle running = new RunningLifecycle(access, folders, Services.require(OwnerMail.class),
                        draft);
                running.listen(() -> {
                    if (!running.isRunning()) {
                        ended.run();
                    }
                });
                WorkEditor.start(page, running, RunEditor.ID);
            }
        } catch (OperationException failure) {
            FailurePresenter.show(control.getShell(), NLS.bind(Messages.lifecycle_run_title, profile), failure);
        }
    }

    /**
     * Edits the rules and the messages of a directory.
     *
     * @param known what is shown of it, for domains and examples of accounts
     * @return whether something was kept
     */
    boolean rules(String profile, Optional<Look> known) {
        Access access = Access.to(profile, control.getDisplay());
        LifecycleFolders folders = LifecycleFolders.ofWorkspace();
        try {
            Edited edited = Waiting.run(control, Messages.lifecycle_rules_name,
                    progress -> read(folders.of(profile), known));
            if (new RulesDialog(control.getShell(), access, folders, edited).open() != Window.OK) {
                return false;
            }
            Waiting.run(control, Messages.lifecycle_rules_name, progress -> keep(folders.of(profile), edited));
            return true;
        } catch (OperationException failure) {
            FailurePresenter.show(control.getShell(), Messages.lifecycle_rules_name, failure);
            return false;
        }
    }

    private static Edited read(LifecycleFolder folder, Optional<Look> known) throws OperationException {
        Map<String, String> accounts = new LinkedHashMap<>();
        known.ifPresent(look -> look.overview().lines().stream().limit(MOST_EXAMPLES)
                .forEach(line -> accounts.put(line.account().address(), line.account().name())));
        List<String> domains = new ArrayList<>(List.of(LifecycleRule.EVERY_DOMAIN));
        known.ifPresent(look -> look.review().accounts().keySet().stream().sorted().forEach(domains::add));
        return new Edited(new RulesDraft(folder.settings()),
                new MessagesDraft(MessagesDraft.read(folder), accounts, Instant.now()), domains);
    }

    private static Edited keep(LifecycleFolder folder, Edited edited) throws OperationException {
        folder.save(edited.rules().kept());
        for (NoticeTemplate template : edited.messages().kept()) {
            folder.save(template);
        }
        return edited;
    }
}
