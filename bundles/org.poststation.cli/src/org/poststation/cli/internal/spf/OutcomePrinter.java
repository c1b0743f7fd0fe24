// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.spf;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Output;
import org.poststation.dnscheck.spf.check.DomainTrace;
import org.poststation.dnscheck.spf.check.DomainTrace.MacroTrace;
import org.poststation.dnscheck.spf.check.DomainTrace.QueryTrace;
import org.poststation.dnscheck.spf.check.DomainTrace.TermTrace;
import org.poststation.dnscheck.spf.check.SpfCounts;
import org.poststation.dnscheck.spf.check.SpfOutcome;
import org.poststation.dnscheck.spf.check.SpfProblem;
import org.poststation.dnscheck.spf.check.SpfRequest;
import org.poststation.dnscheck.spf.check.SpfResult;
import org.poststation.platform.json.Json;

/** Prints what SPF makes of messages, and how often. */
final class OutcomePrinter {

    private final Output output;
    private final boolean json;
    private final SpfResult softfail;
    private final Map<SpfResult, Integer> seen = new EnumMap<>(SpfResult.class);

    OutcomePrinter(Output output, boolean json, SpfResult softfail) {
        this.output = output;
        this.json = json;
        this.softfail = softfail;
    }

    /** What the policy makes of a result. */
    SpfResult treated(SpfResult result) {
        return result == SpfResult.SOFTFAIL ? softfail : result;
    }

    void print(SpfRequest request, SpfOutcome outcome, boolean withTrace) {
        seen.merge(treated(outcome.result()), 1, Integer::sum);
        if (json) {
            output.line(Json.line(object(request, outcome)));
            return;
        }
        String treated = treated(outcome.result()) == outcome.result()
                ? ""
                : ", treated as " + treated(outcome.result()).word();
        output.line(outcome.result().word() + treated + "  " + request.client() + "  "
                + Printable.text(request.sender().isEmpty() ? request.helo() : request.sender())
                + outcome.problem().map(problem -> "  " + Printable.text(problem.message())).orElse(""));
        if (withTrace) {
            outcome.trace().ifPresent(trace -> print(trace, "  "));
            outcome.explanation().filter(text -> !text.isEmpty())
                    .ifPresent(text -> output.line("explanation: " + Printable.text(text)));
            SpfCounts counts = outcome.counts();
            output.line("look-ups: " + counts.terms() + " of " + SpfCounts.MOST_TERMS + ", void: " + counts.voids()
                    + " of " + SpfCounts.MOST_VOIDS + ", queries: " + counts.queries());
        }
    }

    void summary() {
        Map<String, Object> counts = new LinkedHashMap<>();
        seen.forEach((result, count) -> counts.put(result.word(), count));
        output.line(json
                ? Json.line(Map.of("summary", counts))
                : counts.entrySet().stream().map(entry -> entry.getKey() + ' ' + entry.getValue())
                        .collect(Collectors.joining(", ")));
    }

    private void print(DomainTrace trace, String indent) {
        output.line(indent + Printable.text(trace.domain()) + ": " + Printable.text(trace.record()));
        for (TermTrace term : trace.terms()) {
            String target = term.target().isEmpty() ? "" : " (" + term.target() + ')';
            output.line(indent + "  " + Printable.text(text(trace, term) + target) + ": " + word(term));
            term.macros().forEach(macro -> output
                    .line(indent + "    " + Printable.text(macro.macro() + " = " + macro.value())));
            term.queries().forEach(query -> output.line(indent + "    " + Printable.text(query.question() + ": "
                    + query.kind() + ' ' + String.join(", ", query.records()))));
            term.below().ifPresent(below -> print(below, indent + "    "));
        }
        output.line(indent + "= " + trace.result().word());
    }

    private static String text(DomainTrace trace, TermTrace term) {
        return term.term().span().of(trace.record());
    }

    private static String word(TermTrace term) {
        return switch (term.match()) {
            case YES -> "matches";
            case NO -> "does not match";
            case ERROR -> "error";
        };
    }

    private Map<String, Object> object(SpfRequest request, SpfOutcome outcome) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("ip", request.client().toString());
        object.put("sender", request.sender());
        object.put("helo", request.helo());
        object.put("result", outcome.result().word());
        object.put("treated_as", treated(outcome.result()).word());
        object.put("explanation", outcome.explanation().orElse(null));
        object.put("problem", outcome.problem().map(SpfProblem::message).orElse(null));
        object.put("lookups", outcome.counts().terms());
        object.put("voids", outcome.counts().voids());
        object.put("queries", outcome.counts().queries());
        object.put("trace", outcome.trace().map(OutcomePrinter::object).orElse(null));
        return object;
    }

    private static Map<String, Object> object(DomainTrace trace) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("domain", trace.domain());
        object.put("record", trace.record());
        object.put("result", trace.result().word());
        List<Map<String, Object>> terms = new ArrayList<>();
        trace.terms().forEach(term -> terms.add(object(trace, term)));
        object.put("terms", terms);
        return object;
    }

    private static Map<String, Object> object(DomainTrace trace, TermTrace term) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("term", text(trace, term));
        object.put("start", term.term().span().start());
        object.put("end", term.term().span().end());
        object.put("target", term.target());
        object.put("match", term.match().name().toLowerCase(Locale.ROOT));
        object.put("macros", term.macros().stream().map(OutcomePrinter::object).toList());
        object.put("queries", term.queries().stream().map(OutcomePrinter::object).toList());
        term.below().ifPresent(below -> object.put("below", object(below)));
        return object;
    }

    private static Map<String, Object> object(MacroTrace macro) {
        return Map.of("macro", macro.macro(), "value", macro.value());
    }

    private static Map<String, Object> object(QueryTrace query) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("question", query.question());
        object.put("answer", query.kind());
        object.put("records", query.records());
        return object;
    }
}
