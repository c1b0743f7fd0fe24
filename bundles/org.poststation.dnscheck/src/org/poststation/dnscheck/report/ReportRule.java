// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import org.poststation.dnscheck.lint.LintCode;
import org.poststation.model.Severity;

/** What a report can find beside the faults inside of a record. The first value of each sentence is the subject. */
public enum ReportRule implements LintCode {
    UNANSWERED(Severity.UNKNOWN, ""), NO_DOMAIN(Severity.CRITICAL, "RFC 8020 section 2"),

    NS_MISSING(Severity.CRITICAL, "RFC 1034 section 4.2"), NS_SINGLE(Severity.WARNING, "RFC 2182 section 5"),
    NS_ALIAS(Severity.CRITICAL, "RFC 2181 section 10.3"), NS_NO_ADDRESS(Severity.CRITICAL, "RFC 1034 section 4.2"),
    NS_LAME(Severity.CRITICAL, "RFC 1912 section 2.8"), NS_SILENT(Severity.WARNING, "RFC 2182 section 6"),
    NS_NOT_IN_ZONE(Severity.WARNING, "RFC 1034 section 4.2.2"),
    NS_NOT_DELEGATED(Severity.WARNING, "RFC 1034 section 4.2.2"),
    SERIAL_DIFFERS(Severity.WARNING, "RFC 1034 section 4.3.5"),

    MX_IMPLICIT(Severity.NOTICE, "RFC 5321 section 5.1"), MX_NOBODY(Severity.CRITICAL, "RFC 5321 section 5.1"),
    MX_NULL(Severity.NOTICE, "RFC 7505 section 3"), MX_NULL_AMONG(Severity.CRITICAL, "RFC 7505 section 3"),
    MX_ALIAS(Severity.WARNING, "RFC 2181 section 10.3"), MX_LITERAL(Severity.CRITICAL, "RFC 5321 section 5.1"),
    MX_NO_ADDRESS(Severity.CRITICAL, "RFC 5321 section 5.1"), MX_TWICE(Severity.WARNING, "RFC 5321 section 5.1"),
    MX_SAME_ADDRESS(Severity.NOTICE, "RFC 5321 section 5.1"), MX_MANY(Severity.NOTICE, "RFC 7208 section 4.6.4"),

    ADDRESS_NOT_PUBLIC(Severity.CRITICAL, "RFC 6890 section 2.2.2"), NO_IPV6(Severity.NOTICE, "RFC 3974 section 2"),

    PTR_MISSING(Severity.WARNING, "RFC 1912 section 2.1"), PTR_UNCONFIRMED(Severity.WARNING, "RFC 8601 section 3"),
    PTR_OTHER_NAME(Severity.NOTICE, "RFC 1912 section 2.1"), PTR_MANY(Severity.NOTICE, "RFC 7208 section 4.6.4"),

    SERVER_SILENT(Severity.WARNING, "RFC 5321 section 4.5.4.1"), HELO_NO_NAME(Severity.WARNING,
            "RFC 5321 section 4.1.1.1"),
    HELO_NO_ADDRESS(Severity.WARNING, "RFC 5321 section 2.3.5"),
    HELO_OTHER_ADDRESS(Severity.NOTICE, "RFC 5321 section 2.3.5"), HELO_GENERIC(Severity.WARNING,
            "RFC 5321 section 2.3.5"),
    NO_STARTTLS(Severity.WARNING, "RFC 3207 section 4"),
    NO_POSTMASTER(Severity.WARNING, "RFC 5321 section 4.5.1"), TAKES_ANYTHING(Severity.WARNING,
            "RFC 5321 section 3.6.2"),
    CERTIFICATE(Severity.NOTICE, "RFC 7435 section 3"),

    NAME_GENERIC(Severity.WARNING, "RFC 7208 section 5.5"),

    LISTED(Severity.CRITICAL, "RFC 5782 section 2.1"), LIST_ERROR(Severity.UNKNOWN, "RFC 5782 section 2.1"),
    LIST_STRANGE(Severity.UNKNOWN, "RFC 5782 section 2.1"),

    TTL_LONG(Severity.NOTICE, "RFC 1912 section 2.2"), TTL_SHORT(Severity.NOTICE, "RFC 1912 section 2.2"),
    TTL_ZERO(Severity.WARNING, "RFC 1035 section 3.2.1"), NEGATIVE_LONG(Severity.NOTICE, "RFC 2308 section 5"),

    SPF_MISSING(Severity.WARNING, "RFC 7208 section 3"), SPF_SEVERAL(Severity.CRITICAL, "RFC 7208 section 4.5"),
    SPF_LOOKUPS(Severity.CRITICAL, "RFC 7208 section 4.6.4"), SPF_VOIDS(Severity.WARNING, "RFC 7208 section 4.6.4"),
    SPF_NO_TARGET(Severity.CRITICAL, "RFC 7208 section 5.2"), SPF_BROKEN_TARGET(Severity.CRITICAL,
            "RFC 7208 section 5.2"),
    SPF_LOOP(Severity.CRITICAL, "RFC 7208 section 4.6.4"),

    DKIM_NO_SELECTOR(Severity.UNKNOWN, "RFC 6376 section 3.1"), DKIM_NO_KEY(Severity.WARNING,
            "RFC 6376 section 3.6.2.2"),
    DKIM_SEVERAL(Severity.CRITICAL, "RFC 6376 section 3.6.2.2"),
    DKIM_BROKEN(Severity.CRITICAL, "RFC 6376 section 3.6.1"), DKIM_REVOKED(Severity.NOTICE, "RFC 6376 section 3.6.1"),
    DKIM_TESTING(Severity.WARNING, "RFC 6376 section 3.6.1"), DKIM_TOO_SHORT(Severity.CRITICAL, "RFC 8301 section 3.2"),
    DKIM_SHORT(Severity.NOTICE, "RFC 8301 section 3.2"), DKIM_ONLY_SHA1(Severity.CRITICAL, "RFC 8301 section 3.1"),
    DKIM_NOT_FOR_MAIL(Severity.CRITICAL, "RFC 6376 section 3.6.1"),

    DMARC_MISSING(Severity.WARNING, "RFC 9989 section 4.7"), DMARC_SEVERAL(Severity.CRITICAL, "RFC 9989 section 4.10"),
    DMARC_INHERITED(Severity.NOTICE, "RFC 9989 section 4.10"), DMARC_NONE(Severity.NOTICE, "RFC 9989 section 4.7"),
    DMARC_STRICT(Severity.NOTICE, "RFC 9989 section 4.4"), DMARC_UNPROTECTED(Severity.WARNING, "RFC 9989 section 4.4"),
    DMARC_REPORTS_REFUSED(Severity.WARNING, "RFC 7489 section 7.1"),

    STS_MISSING(Severity.NOTICE, "RFC 8461 section 3.1"), STS_SEVERAL(Severity.WARNING, "RFC 8461 section 3.1"),
    STS_BROKEN(Severity.CRITICAL, "RFC 8461 section 3.1"), STS_NO_POLICY(Severity.CRITICAL, "RFC 8461 section 3.3"),
    STS_BAD_POLICY(Severity.CRITICAL, "RFC 8461 section 3.2"), STS_TYPE(Severity.NOTICE, "RFC 8461 section 3.2"),
    STS_NOT_COVERED(Severity.CRITICAL, "RFC 8461 section 4.1"), STS_TESTING(Severity.NOTICE, "RFC 8461 section 5"),
    STS_SHORT(Severity.NOTICE, "RFC 8461 section 3.2"),

    TLSA_MISSING(Severity.NOTICE, "RFC 7672 section 1.3"), TLSA_UNSIGNED(Severity.WARNING, "RFC 7672 section 2.1"),
    TLSA_USELESS(Severity.WARNING, "RFC 7672 section 3.1.3"), TLSA_BROKEN(Severity.CRITICAL, "RFC 6698 section 2.1"),
    TLSA_MISMATCH(Severity.CRITICAL, "RFC 7672 section 3.1"), TLSA_UNTRIED(Severity.UNKNOWN, "RFC 7672 section 3.1"),

    RPT_MISSING(Severity.NOTICE, "RFC 8460 section 3"), RPT_SEVERAL(Severity.WARNING, "RFC 8460 section 3"),
    RPT_BROKEN(Severity.WARNING, "RFC 8460 section 3"),

    BIMI_BROKEN(Severity.WARNING, "draft-brand-indicators-for-message-identification section 4"), BIMI_NO_POLICY(
            Severity.WARNING, "draft-brand-indicators-for-message-identification section 7"),

    CAA_MISSING(Severity.NOTICE, "RFC 8659 section 3"), CAA_BROKEN(Severity.WARNING, "RFC 8659 section 4"),

    UNSIGNED(Severity.NOTICE, "RFC 4033 section 5"), NO_KEYS(Severity.CRITICAL, "RFC 4035 section 2.4"),
    NOT_VALIDATED(Severity.UNKNOWN, "RFC 6840 section 5.7");

    private final Severity severity;
    private final String reference;

    ReportRule(Severity severity, String reference) {
        this.severity = severity;
        this.reference = reference;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String reference() {
        return reference;
    }

    @Override
    public String sentence(Object... values) {
        return ReportText.of(word(), values);
    }
}
