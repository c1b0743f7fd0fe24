// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.poststation.directory.lifecycle.AccountResult;
import org.poststation.directory.lifecycle.LifecycleFolder;
import org.poststation.directory.lifecycle.OwnerMail;
import org.poststation.directory.lifecycle.RunOperation;
import org.poststation.directory.lifecycle.RunOptions;
import org.poststation.directory.lifecycle.RunReport;
import org.poststation.directory.ui.change.Access;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.directory.ui.view.RunningWork;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** One run as the window follows it: what became of each account so far. */
final class RunningLifecycle extends RunningWork<RunReport> {

    private final Access access;
    private final LifecycleFolders folders;
    private final OwnerMail mail;
    private final RunDraft draft;
    private final List<AccountResult> results = new ArrayList<>();

    RunningLifecycle(Access access, LifecycleFolders folders, OwnerMail mail, RunDraft draft) {
        super(NLS.bind(Messages.lifecycle_run_title, access.profile()));
        this.access = access;
        this.folders = folders;
        this.mail = mail;
        this.draft = draft;
    }

    String profile() {
        return access.profile();
    }

    /** How many accounts it is about. */
    int accounts() {
        return draft.due().size();
    }

    /** What became of accounts so far. */
    List<AccountResult> results() {
        synchronized (results) {
            return report().map(RunReport::results).orElseGet(() -> List.copyOf(results));
        }
    }

    @Override
    protected RunReport work(Progress progress) throws OperationException {
        LifecycleFolder folder = folders.of(access.profile());
        RunOptions options = new RunOptions(Optional.empty(), draft.percent(), RunOptions.USUAL.clock(),
                draft.agreed(), this::take);
        return new RunOperation(access.open(progress.cancellation()), folder, mail, options).run(progress);
    }

    @Override
    protected void ended() {
        access.model().changedWidely(access.profile(), access.passwords());
    }

    private void take(AccountResult result) {
        synchronized (results) {
            results.add(result);
        }
    }
}
