// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordType;
import org.poststation.operation.OperationCancelledException;

/**
 * The walk up the names by which DMARC finds policies and organisational domains, RFC 9989 section 4.10. RFC 7489 left
 * open how receivers know organisational domains, so its records are found by the same walk.
 */
final class DmarcTree {

    private static final String VERSION = "v=DMARC1";
    /** Most names that are asked for. */
    private static final int MOST_STEPS = 8;

    /**
     * Where the records of a domain stand.
     *
     * @param domain whose name they are at: its own or one above it
     * @param records more than one count as none; empty when there is none
     */
    record Policy(String domain, List<DnsRecord> records) {}

    private DmarcTree() {}

    /**
     * The policy of the domain: its own, that of its organisational domain, or that of the public suffix above it;
     * nothing when nobody knows, which is noted. Blocking.
     */
    static Optional<Policy> find(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        Optional<List<Policy>> walked = walk(inquiry.domain(), inquiry, notes);
        if (walked.isEmpty()) {
            return Optional.empty();
        }
        List<Policy> steps = walked.get();
        String organisation = organisation(steps);
        return Stream.of(steps.stream().limit(1), steps.stream().filter(step -> step.domain().equals(organisation)),
                steps.stream().filter(step -> kind(step).equals("y"))).flatMap(found -> found)
                .filter(step -> !step.records().isEmpty()).findFirst()
                .or(() -> Optional.of(new Policy(inquiry.domain(), List.of())));
    }

    /** The organisational domain of a name, as far as anybody knows. Blocking. */
    static String organisation(String domain, Inquiry inquiry, Notes notes) throws OperationCancelledException {
        return walk(domain, inquiry, notes).map(DmarcTree::organisation).orElse(domain.toLowerCase(Locale.ROOT));
    }

    /** The topmost name with a record, or the one below the record of a public suffix. */
    private static String organisation(List<Policy> steps) {
        String found = steps.getFirst().domain();
        String below = found;
        for (Policy step : steps) {
            if (kind(step).equals("n")) {
                return step.domain();
            }
            if (kind(step).equals("y") && !step.equals(steps.getFirst())) {
                return below;
            }
            found = step.records().size() == 1 ? step.domain() : found;
            below = step.domain();
        }
        return found;
    }

    private static String kind(Policy step) {
        return step.records().size() == 1
                ? Tags.read(Inquiry.text(step.records().getFirst())).getOrDefault("psd", "u").toLowerCase(Locale.ROOT)
                : "u";
    }

    private static Optional<List<Policy>> walk(String domain, Inquiry inquiry, Notes notes)
            throws OperationCancelledException {
        List<Policy> steps = new ArrayList<>();
        inquiry.prepare(steps(domain).stream()
                .map(name -> new Question("_dmarc." + name, RecordType.TXT)).toList());
        for (String name : steps(domain)) {
            Optional<List<DnsRecord>> records = inquiry.texts("_dmarc." + name, VERSION, notes);
            if (records.isEmpty()) {
                return Optional.empty();
            }
            steps.add(new Policy(name, records.get()));
        }
        return Optional.of(steps);
    }

    /** The name and those above it; of a long one the last seven, so that nobody has to ask for a hundred. */
    private static List<String> steps(String domain) {
        List<String> steps = new ArrayList<>();
        String name = domain.toLowerCase(Locale.ROOT);
        while (!name.isEmpty()) {
            steps.add(name);
            int dot = name.indexOf('.');
            name = dot < 0 ? "" : name.substring(dot + 1);
        }
        if (steps.size() > MOST_STEPS) {
            steps.subList(1, steps.size() - MOST_STEPS + 1).clear();
        }
        return steps;
    }
}
