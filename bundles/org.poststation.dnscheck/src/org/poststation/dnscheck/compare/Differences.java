// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.Networks;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** Why answers to the same question differ. */
final class Differences {

    private final Question question;
    private final List<SourceAnswer> answers;
    private final List<SourceAnswer> authorities;
    private final List<Finding> findings = new ArrayList<>();

    private Differences(Question question, List<SourceAnswer> answers) {
        this.question = question;
        this.answers = answers;
        this.authorities = answers.stream()
                .filter(one -> one.isAuthority() && one.answer() instanceof DnsAnswer.Settled).toList();
    }

    static List<Finding> of(Question question, List<SourceAnswer> answers) {
        Differences differences = new Differences(question, answers);
        differences.answers.forEach(differences::check);
        differences.findings.sort(Comparator.comparing(Finding::severity, Severity.WORST_FIRST));
        return differences.findings;
    }

    private void check(SourceAnswer one) {
        switch (one.answer()) {
            case DnsAnswer.Lame lame -> add("lame", Severity.CRITICAL, one);
            case DnsAnswer.Unsettled unknown ->
                add("unanswered", one.isAuthority() ? Severity.WARNING : Severity.UNKNOWN, one, unknown.kind());
            case DnsAnswer.Settled settled -> {
                if (question.type() == RecordType.MX && !settled.aliases().isEmpty()) {
                    add("alias-for-mx", Severity.WARNING, one, settled.aliases().getLast().data().toString());
                }
                if (one.isAuthority()) {
                    checkAuthority(one);
                } else {
                    checkCache(one);
                }
            }
        }
    }

    private void checkAuthority(SourceAnswer one) {
        long newest = authorities.stream().flatMapToLong(other -> other.serial().stream())
                .reduce(0, (first, second) -> isNewer(second, first) ? second : first);
        if (one.serial().isPresent() && newest != 0 && one.serial().getAsLong() != newest) {
            add("serials-differ", Severity.WARNING, one, Long.toString(one.serial().getAsLong()),
                    Long.toString(newest));
        } else if (one != authorities.getFirst() && !one.agrees(authorities.getFirst())) {
            add("servers-disagree", Severity.WARNING, one, told(one));
        }
    }

    /** Serials wrap around, RFC 1982. */
    private static boolean isNewer(long serial, long other) {
        return other == 0 || (int) (serial - other) > 0;
    }

    private void checkCache(SourceAnswer one) {
        if (authorities.isEmpty()) {
            checkAmongCaches(one);
            return;
        }
        if (one.agrees(authorities.getFirst())) {
            return;
        }
        Optional<SourceAnswer> same = authorities.stream().filter(one::agrees).findFirst();
        if (same.isPresent()) {
            add("follows-old-server", Severity.NOTICE, one, same.get().source().label());
        } else if (isPrivate(one) && authorities.stream().noneMatch(Differences::isPrivate)) {
            add("split-view", Severity.NOTICE, one, told(one));
        } else if (one.answer() instanceof DnsAnswer.Found) {
            add("stale-cache", Severity.WARNING, one, told(one), seconds(one));
        } else {
            add("negative-cache", Severity.WARNING, one, seconds(one));
        }
    }

    /** Without an authority nobody can say who is right; that they differ must be told nevertheless. */
    private void checkAmongCaches(SourceAnswer one) {
        Optional<SourceAnswer> first = answers.stream()
                .filter(other -> other.answer() instanceof DnsAnswer.Settled).findFirst();
        if (first.isPresent() && !one.agrees(first.get())) {
            add(isPrivate(one) != isPrivate(first.get()) ? "split-view" : "servers-disagree", Severity.WARNING, one,
                    told(one));
        }
    }

    private static boolean isPrivate(SourceAnswer one) {
        return one.answer() instanceof DnsAnswer.Found found && found.records().stream()
                .anyMatch(record -> record.data() instanceof RecordData.Address(IpAddress address)
                        && Networks.isPrivate(address));
    }

    private static String told(SourceAnswer one) {
        return one.values().isEmpty() ? one.answer().kind() : String.join(", ", one.values());
    }

    private static String seconds(SourceAnswer one) {
        return one.ttl().isPresent() ? Long.toString(one.ttl().getAsLong()) : "?";
    }

    private void add(String rule, Severity severity, SourceAnswer one, String... arguments) {
        findings.add(new Finding(rule, severity, one.source().label(), List.of(arguments)));
    }
}
