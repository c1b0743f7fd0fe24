// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsLookup;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.Resolver;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationCancelledException;
import org.poststation.operation.Progress;
import org.poststation.operation.Together;

/**
 * Asks many sources the same at once. A source that does not answer is part of the result, not a failure.
 *
 * @param lookup asks
 * @param question what is asked
 * @param zone whose serial the authoritative servers are asked for, too; empty for none
 * @param sources who is asked
 * @param deadline for each question
 */
public record CompareOperation(DnsLookup lookup, Question question, String zone, List<DnsSource> sources,
        Duration deadline) implements Operation<Comparison> {

    @Override
    public Comparison run(Progress progress) throws OperationCancelledException {
        progress.begin(CompareText.comparing(), sources.size());
        List<SourceAnswer> answers = new ArrayList<>();
        List<Callable<SourceAnswer>> asking = new ArrayList<>();
        for (DnsSource source : sources) {
            Resolver resolver = lookup.resolver(source, deadline, progress.cancellation());
            asking.add(() -> answer(source, resolver));
        }
        Together.each(asking, answer -> {
            answers.add(answer);
            progress.done(answers.size());
        });
        return new Comparison(question, answers, Differences.of(question, answers));
    }

    private SourceAnswer answer(DnsSource source, Resolver resolver) throws OperationCancelledException {
        DnsAnswer answer = resolver.ask(question);
        OptionalLong serial = OptionalLong.empty();
        if (source instanceof DnsSource.Authoritative && !zone.isEmpty()
                && resolver.ask(new Question(zone, RecordType.SOA)) instanceof DnsAnswer.Found found
                && found.records().getFirst().data() instanceof RecordData.Authority authority) {
            serial = OptionalLong.of(authority.serial());
        }
        return new SourceAnswer(source, answer, serial);
    }
}
