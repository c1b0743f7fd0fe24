// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.Resolver;
import org.poststation.dnscheck.spf.check.DomainTrace.QueryTrace;
import org.poststation.operation.OperationCancelledException;

/** The questions of one evaluation, counted and kept. */
final class Lookups {

    private final Resolver resolver;
    private final List<QueryTrace> asked = new ArrayList<>();
    private int terms;
    private int voids;
    private int queries;

    Lookups(Resolver resolver) {
        this.resolver = resolver;
    }

    SpfCounts counts() {
        return new SpfCounts(terms, voids, queries);
    }

    /** The questions since the last call. */
    List<QueryTrace> taken() {
        List<QueryTrace> taken = List.copyOf(asked);
        asked.clear();
        return taken;
    }

    /** A term is about to ask. */
    void countTerm(String term) throws SpfErrorException {
        terms++;
        if (terms > SpfCounts.MOST_TERMS) {
            throw SpfErrorException.permanent(SpfProblem.Kind.TOO_MANY_LOOKUPS, term);
        }
    }

    /** The records that a term's own question finds; a term that finds nothing is counted. */
    List<DnsRecord> require(String name, RecordType type) throws SpfErrorException, OperationCancelledException {
        List<DnsRecord> found = records(name, type);
        if (found.isEmpty()) {
            voids++;
            if (voids > SpfCounts.MOST_VOIDS) {
                throw SpfErrorException.permanent(SpfProblem.Kind.TOO_MANY_VOIDS, name + ' ' + type);
            }
        }
        return found;
    }

    /** The records; none is fine. A name that can't be asked for has none, RFC 7208 section 4.8. */
    List<DnsRecord> records(String name, RecordType type) throws SpfErrorException, OperationCancelledException {
        Question question = new Question(name, type);
        if (!question.isAskable()) {
            return List.of();
        }
        return find(question).orElseThrow(() -> new SpfErrorException(SpfResult.TEMPERROR,
                new SpfProblem(SpfProblem.Kind.DNS, question.toString())));
    }

    /** The records where an unanswered question is no error: PTR, and the addresses of such names. */
    List<DnsRecord> recordsIfAnswered(String name, RecordType type) throws OperationCancelledException {
        Question question = new Question(name, type);
        return question.isAskable() ? find(question).orElse(List.of()) : List.of();
    }

    /** The texts at a name, each put together from its strings. */
    List<String> texts(String name) throws SpfErrorException, OperationCancelledException {
        List<String> texts = new ArrayList<>();
        for (DnsRecord answer : records(name, RecordType.TXT)) {
            if (answer.data() instanceof RecordData.Text text) {
                texts.add(text.joined());
            }
        }
        return texts;
    }

    /** The names to which an address points and which point back to it, RFC 7208 section 5.5. */
    List<String> validatedNames(IpAddress client) throws OperationCancelledException {
        List<String> names = new ArrayList<>();
        List<DnsRecord> pointers = recordsIfAnswered(client.reverseName(), RecordType.PTR);
        RecordType type = client.isSix() ? RecordType.AAAA : RecordType.A;
        for (DnsRecord pointer : pointers.subList(0, Math.min(pointers.size(), SpfCounts.MOST_HOSTS))) {
            if (pointer.data() instanceof RecordData.Name(String name)) {
                boolean pointsBack = recordsIfAnswered(name, type).stream()
                        .anyMatch(answer -> answer.data().equals(new RecordData.Address(client)));
                if (pointsBack) {
                    names.add(name.endsWith(".") ? name.substring(0, name.length() - 1) : name);
                }
            }
        }
        return names;
    }

    /** Empty when nobody knows. */
    private Optional<List<DnsRecord>> find(Question question) throws OperationCancelledException {
        queries++;
        DnsAnswer answer = resolver.ask(question);
        Optional<List<DnsRecord>> records = answer instanceof DnsAnswer.Settled settled
                ? Optional.of(settled.records())
                : Optional.empty();
        asked.add(new QueryTrace(question.toString(), answer.kind(),
                records.orElse(List.of()).stream().map(found -> found.data().toString()).toList()));
        return records;
    }
}
