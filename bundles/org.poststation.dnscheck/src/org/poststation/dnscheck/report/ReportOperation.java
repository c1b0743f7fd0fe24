// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import org.poststation.dnscheck.report.check.DomainChecks;
import org.poststation.dnscheck.report.check.Inquiry;
import org.poststation.dnscheck.report.check.Notes;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.Progress;
import org.poststation.operation.Together;

/**
 * Looks at domains, some of them at once. What nobody answers is part of a report, not a failure.
 *
 * @param tools who answers
 * @param settings what to look for
 * @param domains their names in ASCII
 * @param reader gets each report as soon as it is there, in the order of the domains, on the thread of the operation
 */
public record ReportOperation(ReportTools tools, ReportSettings settings, List<String> domains,
        Consumer<DomainReport> reader) implements Operation<Integer> {

    /** Enough to keep the questions coming; each domain keeps its answers until its report is there. */
    private static final int DOMAINS_AT_ONCE = 32;

    /** Keeps an unchangeable copy. */
    public ReportOperation {
        domains = List.copyOf(domains);
    }

    /**
     * Looks at all domains. Blocking.
     *
     * @return how many domains were looked at
     * @throws OperationCancelledException within a second after cancelling
     */
    @Override
    public Integer run(Progress progress) throws OperationCancelledException {
        progress.begin(ReportText.of("looking"), domains.size());
        Semaphore places = new Semaphore(DOMAINS_AT_ONCE, true);
        AtomicLong done = new AtomicLong();
        List<Callable<DomainReport>> work = new ArrayList<>();
        domains.forEach(domain -> work.add(() -> {
            places.acquireUninterruptibly();
            try {
                return report(domain, progress.cancellation());
            } finally {
                places.release();
                progress.done(done.incrementAndGet());
            }
        }));
        Together.each(work, reader);
        return domains.size();
    }

    private DomainReport report(String domain, Cancellation cancellation) throws OperationCancelledException {
        cancellation.check();
        Instant at = Instant.now();
        Inquiry inquiry = new Inquiry(domain, tools, settings, cancellation);
        List<Callable<ReportSection>> work = new ArrayList<>();
        DomainChecks.all().stream().filter(check -> check.isWanted(settings)).forEach(check -> work.add(() -> {
            Notes notes = new Notes();
            check.check(inquiry, notes);
            return notes.section(check.topic());
        }));
        List<ReportSection> sections = new ArrayList<>();
        Together.each(work, sections::add);
        return new DomainReport(domain, at, sections, inquiry.questions());
    }
}
