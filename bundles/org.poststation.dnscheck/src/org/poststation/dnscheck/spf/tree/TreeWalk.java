// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.Resolver;
import org.poststation.dnscheck.spf.record.MacroString;
import org.poststation.dnscheck.spf.record.Prefixes;
import org.poststation.dnscheck.spf.record.SpfRecord;
import org.poststation.dnscheck.spf.record.Term;
import org.poststation.dnscheck.spf.tree.SpfNode.Branch;
import org.poststation.dnscheck.spf.tree.SpfNode.State;
import org.poststation.operation.OperationCancelledException;

/** Follows one record. */
final class TreeWalk {

    /** More questions than any real record needs; a record made to be endless ends here. */
    private static final int MOST_QUERIES = 1000;

    private final Resolver resolver;
    private final List<String> path = new ArrayList<>();
    private final List<String> unanswered = new ArrayList<>();
    private int lookups;
    private int voids;
    private int queries;

    TreeWalk(Resolver resolver) {
        this.resolver = resolver;
    }

    SpfTree walk(String domain) throws OperationCancelledException {
        SpfNode root = node(domain);
        return new SpfTree(root, lookups, voids, queries, unanswered);
    }

    private SpfNode node(String domain) throws OperationCancelledException {
        String key = new Question(domain, RecordType.TXT).name().toLowerCase(Locale.ROOT);
        if (path.contains(key)) {
            return leaf(domain, State.LOOP, 0);
        }
        long start = System.nanoTime();
        Optional<List<DnsRecord>> answers = ask(domain, RecordType.TXT);
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (answers.isEmpty()) {
            return leaf(domain, State.UNANSWERED, millis);
        }
        List<String> records = answers.get().stream().map(DnsRecord::data)
                .filter(RecordData.Text.class::isInstance).map(data -> ((RecordData.Text) data).joined())
                .filter(SpfRecord::isSpf).toList();
        if (records.size() != 1) {
            return leaf(domain, records.isEmpty() ? State.NO_RECORD : State.SEVERAL_RECORDS, millis);
        }
        SpfRecord record = SpfRecord.parse(records.getFirst());
        path.add(key);
        List<Branch> branches = new ArrayList<>();
        for (Term term : record.terms()) {
            boolean isIgnored = term instanceof Term.Redirect && record.redirect().isEmpty();
            branches.add(isIgnored ? plain(term, record) : branch(term, domain, record));
        }
        path.removeLast();
        return new SpfNode(domain, record.isValid() ? State.VALID : State.BROKEN, Optional.of(record), branches,
                millis);
    }

    private static SpfNode leaf(String domain, State state, long millis) {
        return new SpfNode(domain, state, Optional.empty(), List.of(), millis);
    }

    private static Branch plain(Term term, SpfRecord record) {
        return new Branch(term, term.span().of(record.text()), 0, false, List.of(), Optional.empty());
    }

    private Branch branch(Term term, String domain, SpfRecord record) throws OperationCancelledException {
        int number = term.isLookup() ? ++lookups : 0;
        String text = term.span().of(record.text());
        return switch (term) {
            case Term.Include include -> nested(term, text, number, include.domain());
            case Term.Redirect redirect -> nested(term, text, number, redirect.domain());
            case Term.Hosts hosts when isFixed(hosts.domain()) ->
                resolved(term, text, number, addresses(name(hosts.domain(), domain), hosts.prefixes()));
            case Term.Exchangers mx when isFixed(mx.domain()) ->
                resolved(term, text, number, exchangers(name(mx.domain(), domain), mx.prefixes()));
            case Term.Exists exists when !exists.domain().hasMacros() -> {
                Optional<List<DnsRecord>> found = ask(exists.domain().text(), RecordType.A);
                boolean isVoid = found.isPresent() && found.get().isEmpty();
                voids += isVoid ? 1 : 0;
                yield new Branch(term, text, number, isVoid, List.of(), Optional.empty());
            }
            case Term.Network network -> new Branch(term, text, 0, false,
                    List.of(network(network.address(), network.prefix())), Optional.empty());
            default -> new Branch(term, text, number, false, List.of(), Optional.empty());
        };
    }

    private Branch nested(Term term, String text, int number, MacroString domain)
            throws OperationCancelledException {
        SpfNode below = domain.hasMacros() ? leaf(domain.text(), State.MACRO, 0) : node(domain.text());
        return new Branch(term, text, number, false, List.of(), Optional.of(below));
    }

    private Branch resolved(Term term, String text, int number, Optional<List<String>> networks) {
        boolean isVoid = networks.isPresent() && networks.get().isEmpty();
        voids += isVoid ? 1 : 0;
        return new Branch(term, text, number, isVoid, networks.orElse(List.of()), Optional.empty());
    }

    private Optional<List<String>> addresses(String name, Prefixes prefixes) throws OperationCancelledException {
        Optional<List<DnsRecord>> four = ask(name, RecordType.A);
        Optional<List<DnsRecord>> six = ask(name, RecordType.AAAA);
        if (four.isEmpty() || six.isEmpty()) {
            return Optional.empty();
        }
        List<String> networks = new ArrayList<>();
        for (List<DnsRecord> records : List.of(four.get(), six.get())) {
            for (DnsRecord found : records) {
                if (found.data() instanceof RecordData.Address(IpAddress address)) {
                    networks.add(network(address, prefixes.of(address.isSix())));
                }
            }
        }
        return Optional.of(networks);
    }

    private Optional<List<String>> exchangers(String name, Prefixes prefixes) throws OperationCancelledException {
        Optional<List<DnsRecord>> exchangers = ask(name, RecordType.MX);
        if (exchangers.isEmpty()) {
            return Optional.empty();
        }
        List<String> networks = new ArrayList<>();
        for (DnsRecord found : exchangers.get()) {
            if (found.data() instanceof RecordData.Exchanger(int preference, String host)) {
                addresses(host, prefixes).ifPresent(networks::addAll);
            }
        }
        return Optional.of(networks);
    }

    /** Empty when nobody knows; a name that can't be asked for has no records. */
    private Optional<List<DnsRecord>> ask(String name, RecordType type) throws OperationCancelledException {
        Question question = new Question(name, type);
        if (!question.isAskable()) {
            return Optional.of(List.of());
        }
        if (queries >= MOST_QUERIES) {
            unanswered.add(question + ": too-many-queries");
            return Optional.empty();
        }
        queries++;
        DnsAnswer answer = resolver.ask(question);
        if (answer instanceof DnsAnswer.Settled settled) {
            return Optional.of(settled.records());
        }
        unanswered.add(question + ": " + answer.kind());
        return Optional.empty();
    }

    private static boolean isFixed(Optional<MacroString> domain) {
        return domain.isEmpty() || !domain.get().hasMacros();
    }

    private static String name(Optional<MacroString> given, String domain) {
        return given.map(MacroString::text).orElse(domain);
    }

    private static String network(IpAddress address, int prefix) {
        String bits = prefix == address.bits() ? "" : "/" + prefix;
        return (address.isSix() ? "ip6:" : "ip4:") + address.network(prefix) + bits;
    }
}
