// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.poststation.directory.Dn;
import org.poststation.directory.account.AccountRow;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.account.PasswordSource;
import org.poststation.directory.change.ChangeReport;
import org.poststation.directory.change.ChangeReport.Done;
import org.poststation.directory.change.DirectoryChange.ModifyEntry;
import org.poststation.directory.change.DirectoryChange.RenameEntry;
import org.poststation.directory.schema.Field;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;

/** Reads what a plan changed and puts it into the rows; with very many changes, or a moved domain, lists all again. */
final class ReadChangedJob extends Job {

    private static final int MOST = 500;

    private final DirectoryModel model;
    private final String profile;
    private final MailDirectory directory;
    private final ChangeReport report;

    ReadChangedJob(DirectoryModel model, String profile, MailDirectory directory, ChangeReport report) {
        super(NLS.bind(Messages.model_changed_job, profile));
        this.model = model;
        this.profile = profile;
        this.directory = directory;
        this.report = report;
        setSystem(true);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        Set<Dn> touched = new LinkedHashSet<>();
        for (ChangeReport.Result result : report.results()) {
            if (result instanceof Done done) {
                touched.add(done.planned().change().dn());
                if (done.planned().change() instanceof RenameEntry rename) {
                    touched.add(rename.renamed());
                }
            }
        }
        if (touched.size() > MOST || changesMemberLists() || touched.stream().anyMatch(this::isMovedDomain)) {
            model.load(profile, PasswordSource.NONE);
            return Status.OK_STATUS;
        }
        try {
            read(touched);
        } catch (OperationException failure) {
            model.doubt(profile, failure.explanation().what());
        }
        return Status.OK_STATUS;
    }

    /** Lists that have no entry of their own are known only from all their members. */
    private boolean changesMemberLists() {
        SchemaProfile schema = directory.schema();
        if (!schema.has(ObjectKind.LIST) || schema.kind(ObjectKind.LIST).hasEntry()) {
            return false;
        }
        String groups = schema.kind(ObjectKind.MAILBOX).field(Field.GROUPS).orElseThrow().attribute();
        return report.results().stream().map(result -> result.planned().change())
                .anyMatch(change -> !(change instanceof ModifyEntry modify)
                        || modify.modifications().stream().anyMatch(
                                modification -> modification.attribute().equalsIgnoreCase(groups)));
    }

    private boolean isMovedDomain(Dn dn) {
        return report.results().stream().anyMatch(result -> result.planned().change() instanceof RenameEntry rename
                && rename.dn().equals(dn) && model.state(profile).domains().stream()
                        .anyMatch(domain -> domain.dn().equals(dn.toString())));
    }

    private void read(Set<Dn> touched) throws OperationException {
        Cancellation cancellation = new Cancellation();
        Set<String> gone = new LinkedHashSet<>();
        List<AccountRow> rows = new ArrayList<>();
        Map<String, Optional<DomainSummary>> domains = new HashMap<>();
        for (Dn dn : touched) {
            Optional<MailObject> read = directory.read(dn, cancellation);
            gone.add(dn.toString());
            domains.put(dn.toString(), read.filter(object -> object.kind() == ObjectKind.DOMAIN)
                    .map(ReadChangedJob::summary));
            read.filter(object -> object.kind() != ObjectKind.DOMAIN).map(directory::row).ifPresent(rows::add);
        }
        model.update(profile, state -> {
            AccountSnapshot now = state.rows().changed(gone, rows);
            return state.changed(now, Summaries.of(now, domains(state.domains(), domains)));
        });
    }

    private static DomainSummary summary(MailObject domain) {
        boolean active = !domain.values().has(Field.ACTIVE) || domain.values().flag(Field.ACTIVE);
        return new DomainSummary(domain.address().toLowerCase(java.util.Locale.ROOT), domain.dn().toString(), active,
                Map.of());
    }

    private static List<DomainSummary> domains(List<DomainSummary> known, Map<String, Optional<DomainSummary>> read) {
        List<DomainSummary> result = new ArrayList<>();
        known.stream().filter(domain -> !domain.dn().isEmpty() && !read.containsKey(domain.dn())).forEach(result::add);
        read.values().forEach(domain -> domain.ifPresent(result::add));
        return result;
    }
}
