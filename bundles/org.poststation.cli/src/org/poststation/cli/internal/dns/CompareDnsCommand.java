// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.dns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsLookup;
import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.Exchange;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.compare.Authorities;
import org.poststation.dnscheck.compare.CompareOperation;
import org.poststation.dnscheck.compare.CompareText;
import org.poststation.dnscheck.compare.Comparison;
import org.poststation.dnscheck.compare.SourceAnswer;
import org.poststation.model.Finding;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.platform.json.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks many sources the same and explains why they differ. */
@Command(name = "compare")
public final class CompareDnsCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "NAME")
    private String name;

    @Parameters(index = "1", paramLabel = "TYPE")
    private RecordType type;

    @Option(names = "--resolver", paramLabel = "HOST:PORT", converter = SourceConverter.class)
    private List<DnsSource> resolvers = new ArrayList<>();

    @Option(names = "--authoritative")
    private boolean authoritative;

    @Option(names = "--authoritative-port", paramLabel = "PORT")
    private int port = DnsSource.PORT;

    @Option(names = "--deadline", paramLabel = "SECONDS")
    private long seconds = DnsLookup.DEADLINE.toSeconds();

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public CompareDnsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        Question question = new Question(name, type);
        if (!question.isAskable()) {
            throw new UsageException("\"" + name + "\" is no name that DNS can be asked for.",
                    "A name has at most 253 characters, its parts one to 63.");
        }
        List<DnsSource> sources = new ArrayList<>(
                resolvers.isEmpty() ? List.of(new DnsSource.OfComputer()) : resolvers);
        DnsLookup lookup = context.services().require(DnsLookup.class);
        Duration deadline = Duration.ofSeconds(Math.max(1, seconds));
        String zone = "";
        if (authoritative) {
            Authorities authorities = Authorities.of(name, lookup.resolver(sources.getFirst(), deadline,
                    context.interruption().cancellation()), port);
            Failures failures = Failures.of(context, format);
            authorities.unanswered().forEach(line -> failures.warn("", "unanswered", line));
            sources.addAll(authorities.servers());
            zone = authorities.zone();
        }
        Comparison comparison = new CompareOperation(lookup, question, zone, sources, deadline)
                .run(Progress.silent(context.interruption().cancellation()));
        print(comparison);
        return exitCode(comparison);
    }

    private static int exitCode(Comparison comparison) {
        boolean isAnswered = comparison.answers().stream()
                .anyMatch(one -> one.answer() instanceof DnsAnswer.Settled);
        if (!isAnswered) {
            return ExitCode.NO_CONNECTION;
        }
        return comparison.differences().isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private void print(Comparison comparison) {
        if (format.json()) {
            comparison.answers().forEach(one -> context.output().line(Json.line(object(one))));
            comparison.differences().forEach(found -> context.output().line(Json.line(object(found))));
            return;
        }
        Table table = new Table(context.output()::line,
                List.of("SOURCE", "ANSWER", "TTL", "FLAGS", "MS", "SERIAL", "RECORDS"));
        for (SourceAnswer one : comparison.answers()) {
            table.row(List.of(one.source().label(), one.answer().kind(), ttl(one), String.join(" ", flags(one)),
                    Long.toString(one.answer().exchange().time().toMillis()),
                    one.serial().isPresent() ? Long.toString(one.serial().getAsLong()) : "",
                    String.join(", ", one.values())));
        }
        table.flush();
        comparison.differences().forEach(found -> context.output()
                .line(word(found) + ": " + Printable.text(CompareText.of(found))));
    }

    private static String ttl(SourceAnswer one) {
        return one.ttl().isPresent() ? Long.toString(one.ttl().getAsLong()) : "";
    }

    private static List<String> flags(SourceAnswer one) {
        return one.answer().exchange().flags().stream().sorted().map(Exchange.Flag::name)
                .map(flag -> flag.toLowerCase(Locale.ROOT)).toList();
    }

    private static Map<String, Object> object(SourceAnswer one) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("source", one.source().label());
        object.put("authoritative", one.isAuthority());
        object.put("answer", one.answer().kind());
        object.put("records", List.copyOf(one.values()));
        object.put("aliases", one.aliases().stream().map(DnsRecord::toString).toList());
        object.put("ttl", one.ttl().isPresent() ? one.ttl().getAsLong() : null);
        object.put("flags", flags(one));
        object.put("milliseconds", one.answer().exchange().time().toMillis());
        object.put("serial", one.serial().isPresent() ? one.serial().getAsLong() : null);
        return object;
    }

    private static Map<String, Object> object(Finding difference) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", difference.rule());
        object.put("severity", word(difference));
        object.put("source", difference.subject());
        object.put("message", CompareText.of(difference));
        return object;
    }

    private static String word(Finding difference) {
        return difference.severity().name().toLowerCase(Locale.ROOT);
    }
}
