// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import java.util.Locale;

/** The subjects of a report, in its order. */
public enum Topic {
    DELEGATION, EXCHANGERS, ADDRESSES, REVERSE, GREETING, HOST_NAMES, BLOCK_LISTS, TTL, SPF, DKIM, DMARC, MTA_STS,
    TLS_RPT, DANE, BIMI, CAA, DNSSEC;

    /** The stable word for programs, for example {@code block-lists}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The title for the reader, in the language of the platform. */
    public String title() {
        return ReportText.of("topic." + word());
    }
}
