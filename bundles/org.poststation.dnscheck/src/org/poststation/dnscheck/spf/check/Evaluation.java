// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.spf.check.DomainTrace.Match;
import org.poststation.dnscheck.spf.check.DomainTrace.TermTrace;
import org.poststation.dnscheck.spf.record.MacroParser;
import org.poststation.dnscheck.spf.record.MacroString;
import org.poststation.dnscheck.spf.record.Qualifier;
import org.poststation.dnscheck.spf.record.Span;
import org.poststation.dnscheck.spf.record.SpfRecord;
import org.poststation.dnscheck.spf.record.Term;
import org.poststation.operation.OperationCancelledException;

/** One run of {@code check_host()}: the records that follow from each other by include and redirect. */
final class Evaluation {

    private final SpfCheck check;
    private final Lookups lookups;
    private final MacroExpansion macros;
    private final Matching matching;
    private Optional<SpfProblem> problem = Optional.empty();

    /** What the record of a domain led to, and whose explanation counts. */
    private record Verdict(DomainTrace trace, String domain, Optional<MacroString> explanation) {

        SpfResult result() {
            return trace.result();
        }
    }

    Evaluation(SpfCheck check, SpfRequest request, Lookups lookups) {
        this.check = check;
        this.lookups = lookups;
        this.macros = new MacroExpansion(check, request, lookups);
        this.matching = new Matching(request.client(), lookups);
    }

    SpfOutcome run(String domain) throws OperationCancelledException {
        Verdict verdict = evaluate(domain);
        Optional<String> explanation = verdict.result() == SpfResult.FAIL
                ? Optional.of(explanation(verdict))
                : Optional.empty();
        return new SpfOutcome(verdict.result(), explanation, problem, lookups.counts(),
                Optional.of(verdict.trace()));
    }

    private Verdict evaluate(String domain) throws OperationCancelledException {
        List<TermTrace> terms = new ArrayList<>();
        String text = "";
        try {
            List<String> records = lookups.texts(domain).stream().filter(SpfRecord::isSpf).toList();
            lookups.taken();
            if (records.size() != 1) {
                return none(domain, records);
            }
            text = records.getFirst();
            SpfRecord read = SpfRecord.parse(text);
            if (!read.isValid()) {
                throw SpfErrorException.permanent(SpfProblem.Kind.SYNTAX, fault(read));
            }
            return evaluate(domain, read, terms);
        } catch (SpfErrorException ended) {
            problem = problem.or(() -> Optional.of(ended.problem()));
            return new Verdict(new DomainTrace(domain, text, terms, ended.result()), domain, Optional.empty());
        }
    }

    private static String fault(SpfRecord read) {
        Span span = read.faults().getFirst().span();
        return '"' + span.of(read.text()) + "\" (" + (span.start() + 1) + ')';
    }

    private Verdict none(String domain, List<String> records) throws SpfErrorException {
        if (records.size() > 1) {
            throw SpfErrorException.permanent(SpfProblem.Kind.SEVERAL_RECORDS, domain);
        }
        throw new SpfErrorException(SpfResult.NONE, new SpfProblem(SpfProblem.Kind.NO_RECORD, domain));
    }

    private Verdict evaluate(String domain, SpfRecord read, List<TermTrace> terms)
            throws SpfErrorException, OperationCancelledException {
        Optional<MacroString> explanation = read.first(Term.Explanation.class).map(Term.Explanation::domain);
        for (Term term : read.terms()) {
            if (term instanceof Term.Mechanism mechanism && isMatch(mechanism, domain, terms, read)) {
                DomainTrace trace = new DomainTrace(domain, read.text(), terms,
                        SpfResult.of(mechanism.qualifier()));
                return new Verdict(trace, domain, explanation);
            }
        }
        Optional<Term.Redirect> redirect = read.redirect();
        if (redirect.isEmpty()) {
            SpfResult result = check.dialect() == SpfCheck.Dialect.DRAFT ? draftDefault(read) : SpfResult.NEUTRAL;
            return new Verdict(new DomainTrace(domain, read.text(), terms, result), domain, explanation);
        }
        return redirected(redirect.get(), domain, read, terms);
    }

    private static SpfResult draftDefault(SpfRecord read) {
        for (Term term : read.terms()) {
            if (term instanceof Term.Unknown modifier && modifier.name().equals("default")
                    && modifier.value().text().length() == 1) {
                return SpfResult.of(Qualifier.of(modifier.value().text().charAt(0)));
            }
        }
        return SpfResult.NEUTRAL;
    }

    private Verdict redirected(Term.Redirect redirect, String domain, SpfRecord read, List<TermTrace> terms)
            throws SpfErrorException, OperationCancelledException {
        lookups.countTerm(redirect.span().of(read.text()));
        String target = macros.name(redirect.domain(), domain);
        Verdict below = evaluate(target);
        Match match = isError(below.result()) ? Match.ERROR : Match.YES;
        terms.add(new TermTrace(redirect, target, macros.taken(), List.of(), match, Optional.of(below.trace())));
        if (below.result() == SpfResult.NONE) {
            throw error(SpfResult.PERMERROR, SpfProblem.Kind.NOTHING_REDIRECTED, target);
        }
        return new Verdict(new DomainTrace(domain, read.text(), terms, below.result()), below.domain(),
                below.explanation());
    }

    private boolean isMatch(Term.Mechanism mechanism, String domain, List<TermTrace> terms, SpfRecord read)
            throws SpfErrorException, OperationCancelledException {
        if (mechanism.isLookup()) {
            lookups.countTerm(mechanism.span().of(read.text()));
        }
        String target = "";
        Optional<DomainTrace> below = Optional.empty();
        Match match = Match.ERROR;
        try {
            target = target(mechanism, domain);
            if (mechanism instanceof Term.Include) {
                List<DomainTrace.MacroTrace> used = macros.taken();
                Verdict included = evaluate(target);
                below = Optional.of(included.trace());
                match = isError(included.result()) || included.result() == SpfResult.NONE
                        ? Match.ERROR
                        : of(included.result() == SpfResult.PASS);
                terms.add(new TermTrace(mechanism, target, used, List.of(), match, below));
                return includes(included.result(), target);
            }
            match = of(matching.isMatch(mechanism, target));
        } finally {
            if (below.isEmpty()) {
                terms.add(new TermTrace(mechanism, target, macros.taken(), lookups.taken(), match, below));
            }
        }
        return match == Match.YES;
    }

    /** The table of RFC 7208 section 5.2. */
    private boolean includes(SpfResult result, String target) throws SpfErrorException {
        return switch (result) {
            case PASS -> true;
            case FAIL, SOFTFAIL, NEUTRAL -> false;
            case TEMPERROR, PERMERROR -> throw error(result, SpfProblem.Kind.NOTHING_INCLUDED, target);
            case NONE -> throw error(SpfResult.PERMERROR, SpfProblem.Kind.NOTHING_INCLUDED, target);
        };
    }

    /** What failed first, further below, says more; that there is no record does not. */
    private SpfErrorException error(SpfResult result, SpfProblem.Kind kind, String target) {
        boolean isKnown = problem.isPresent() && problem.get().kind() != SpfProblem.Kind.NO_RECORD;
        SpfProblem reason = isKnown ? problem.get() : new SpfProblem(kind, target);
        problem = Optional.of(reason);
        return new SpfErrorException(result, reason);
    }

    private String target(Term.Mechanism mechanism, String domain) throws OperationCancelledException {
        Optional<MacroString> given = switch (mechanism) {
            case Term.Include include -> Optional.of(include.domain());
            case Term.Exists exists -> Optional.of(exists.domain());
            case Term.Hosts hosts -> hosts.domain();
            case Term.Exchangers exchangers -> exchangers.domain();
            case Term.Pointer pointer -> pointer.domain();
            case Term.All all -> Optional.empty();
            case Term.Network network -> Optional.empty();
        };
        if (given.isPresent()) {
            return macros.name(given.get(), domain);
        }
        return mechanism.isLookup() ? domain : "";
    }

    /** RFC 7208 section 6.2: whatever is wrong with it, the default stands in. */
    private String explanation(Verdict verdict) throws OperationCancelledException {
        if (verdict.explanation().isEmpty()) {
            return check.defaultExplanation();
        }
        try {
            List<String> texts = lookups.texts(macros.name(verdict.explanation().get(), verdict.domain()));
            Optional<MacroString> read = texts.size() == 1
                    ? MacroParser.explanation(texts.getFirst())
                    : Optional.empty();
            return read.isEmpty() ? check.defaultExplanation() : macros.text(read.get(), verdict.domain());
        } catch (SpfErrorException unanswered) {
            return check.defaultExplanation();
        }
    }

    private static boolean isError(SpfResult result) {
        return result == SpfResult.TEMPERROR || result == SpfResult.PERMERROR;
    }

    private static Match of(boolean isMatch) {
        return isMatch ? Match.YES : Match.NO;
    }
}
