// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.poststation.directory.DirectoryEntry;
import org.poststation.directory.Dn;
import org.poststation.directory.Filter;
import org.poststation.directory.SearchOutcome;
import org.poststation.directory.SearchRequest;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.account.MailObject;
import org.poststation.directory.export.ExportScope.Everything;
import org.poststation.directory.export.ExportScope.Matching;
import org.poststation.directory.export.ExportScope.OfDomain;
import org.poststation.directory.export.ExportScope.Selected;
import org.poststation.directory.schema.KindMapping;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.model.DomainName;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;

/** Reads the entries of a scope and hands them on. For one use. */
final class ScopedEntries {

    /** Up to so many entries are read one by one; of more, all are listed and the others left out. */
    private static final int FEW = 500;

    private final MailDirectory directory;
    private final ExportScope scope;
    private final Progress progress;
    private EntryOutput output;
    private long written;
    private long skipped;
    private long missing;
    private long referrals;
    private IOException failure;

    ScopedEntries(MailDirectory directory, ExportScope scope, Progress progress) {
        this.directory = directory;
        this.scope = scope;
        this.progress = progress;
    }

    ExportReport deliver(EntryOutput to) throws OperationException, IOException {
        output = to;
        progress.begin("", scope instanceof Selected some ? some.names().size() : Progress.UNKNOWN_TOTAL);
        switch (scope) {
            case Everything all -> search(directory.session().base(), Filter.ANY, found -> true);
            case Matching matching -> search(directory.session().base(), matching.filter(), found -> true);
            case OfDomain domain -> domain(domain.name());
            case Selected some -> selected(some.names());
        }
        progress.done(written);
        return new ExportReport(written, skipped, missing, referrals);
    }

    private void domain(String name) throws OperationException, IOException {
        String ascii = ascii(name);
        Optional<MailObject> entry = directory.schema().has(ObjectKind.DOMAIN)
                ? directory.find(ObjectKind.DOMAIN, ascii, progress.cancellation())
                : Optional.empty();
        Optional<Dn> top = entry.map(MailObject::dn);
        if (top.isPresent()) {
            search(top.get(), Filter.ANY, found -> true);
        }
        List<Filter> addresses = new ArrayList<>();
        for (KindMapping mapping : directory.schema().kinds().values()) {
            if (mapping.kind() != ObjectKind.DOMAIN) {
                addresses.add(Filter.and(List.of(mapping.match().filter(),
                        Filter.endsWith(mapping.addressAttribute(), '@' + ascii))));
            }
        }
        search(directory.session().base(), Filter.or(addresses),
                found -> top.filter(found.dn()::isWithin).isEmpty());
        if (written == 0) {
            throw ExportOperation.SENTENCES.failure("no-domain", null, name);
        }
    }

    private void selected(List<Dn> names) throws OperationException, IOException {
        Set<Dn> wanted = new HashSet<>(names);
        List<Dn> lists = new ArrayList<>();
        if (wanted.size() > FEW) {
            search(directory.session().base(), Filter.ANY,
                    found -> wanted.remove(found.dn()) && noteList(found, lists));
        } else {
            for (Dn name : List.copyOf(wanted)) {
                Optional<DirectoryEntry> found = find(name);
                if (found.isPresent() && noteList(found.get(), lists)) {
                    take(found.get());
                    wanted.remove(name);
                }
            }
        }
        missing = wanted.size();
        for (Dn list : lists) {
            furtherEntries(list, names);
        }
    }

    private boolean noteList(DirectoryEntry found, List<Dn> lists) {
        if (directory.schema().mailmanLists()
                && directory.schema().classify(found).filter(ObjectKind.LIST::equals).isPresent()) {
            lists.add(found.dn());
        }
        return true;
    }

    private void furtherEntries(Dn list, List<Dn> already) throws OperationException, IOException {
        Optional<MailObject> whole = directory.read(list, progress.cancellation());
        for (DirectoryEntry part : whole.map(MailObject::entries).orElse(List.of())) {
            Optional<DirectoryEntry> found = already.contains(part.dn()) ? Optional.empty() : find(part.dn());
            if (found.isPresent()) {
                take(found.get());
            }
        }
    }

    private Optional<DirectoryEntry> find(Dn name) throws OperationException {
        progress.cancellation().check();
        return directory.session().find(name, output.attributes(), progress.cancellation());
    }

    /** A sink can't fail, so a full disk ends the search by cancelling it. */
    private void search(Dn base, Filter filter, Predicate<DirectoryEntry> accepted)
            throws OperationException, IOException {
        output.below(base);
        Cancellation ending = new Cancellation();
        SearchRequest request = SearchRequest.subtree(base, filter, output.attributes().toArray(String[]::new));
        try (Cancellation.Registration cancelled = progress.cancellation().onRequest(ending::request)) {
            SearchOutcome outcome = directory.session().search(request, entry -> sink(entry, accepted, ending), ending);
            throwFailure();
            requireComplete(outcome);
            referrals += outcome.referrals();
        } catch (OperationCancelledException ended) {
            throwFailure();
            throw ended;
        }
    }

    private void sink(DirectoryEntry entry, Predicate<DirectoryEntry> accepted, Cancellation ending) {
        try {
            if (failure == null && accepted.test(entry)) {
                take(entry);
            }
        } catch (IOException full) {
            failure = full;
            ending.request();
        }
    }

    private void take(DirectoryEntry entry) throws IOException {
        if (output.write(entry)) {
            written++;
        } else {
            skipped++;
        }
        progress.done(written);
    }

    private void throwFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    private static void requireComplete(SearchOutcome outcome) throws OperationException {
        if (!outcome.isComplete()) {
            throw ExportOperation.SENTENCES.failure("cut-off", null, outcome.entries());
        }
    }

    private static String ascii(String name) {
        try {
            return DomainName.parse(name).ascii();
        } catch (InvalidValueException asItIs) {
            return name;
        }
    }
}
