// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of a question. What could not be answered is never the same as what does not exist. */
public sealed interface DnsAnswer {

    /** How it came about. */
    Exchange exchange();

    /** An answer that settles the question, for the time its records may be kept. */
    sealed interface Settled extends DnsAnswer {

        /** The records of the wanted type; empty when there are none. */
        List<DnsRecord> records();

        /** The CNAME records that led there, in their order. */
        List<DnsRecord> aliases();
    }

    /** Nobody knows what the zone says. */
    sealed interface Unsettled extends DnsAnswer {}

    /**
     * There are such records.
     *
     * @param exchange how it came about
     * @param records of the wanted type, at least one
     * @param aliases the CNAME records that led to them
     */
    record Found(Exchange exchange, List<DnsRecord> records, List<DnsRecord> aliases) implements Settled {
        /** Keeps unchangeable copies. */
        public Found {
            records = List.copyOf(records);
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * The name exists, records of the wanted type do not.
     *
     * @param exchange how it came about
     * @param aliases the CNAME records that led there
     * @param authority the SOA record, whose TTL says how long this holds; empty when the server sent none
     */
    record NoData(Exchange exchange, List<DnsRecord> aliases, Optional<DnsRecord> authority) implements Settled {
        /** Keeps an unchangeable copy. */
        public NoData {
            aliases = List.copyOf(aliases);
        }

        @Override
        public List<DnsRecord> records() {
            return List.of();
        }
    }

    /**
     * The name does not exist (NXDOMAIN).
     *
     * @param exchange how it came about
     * @param aliases the CNAME records that led there
     * @param authority the SOA record, whose TTL says how long this holds; empty when the server sent none
     */
    record NoName(Exchange exchange, List<DnsRecord> aliases, Optional<DnsRecord> authority) implements Settled {
        /** Keeps an unchangeable copy. */
        public NoName {
            aliases = List.copyOf(aliases);
        }

        @Override
        public List<DnsRecord> records() {
            return List.of();
        }
    }

    /**
     * The server could not find out (SERVFAIL), or does not understand the question.
     *
     * @param exchange how it came about
     * @param code the response code as text, for example SERVFAIL or NOTIMP
     */
    record ServerFailed(Exchange exchange, String code) implements Unsettled {}

    /**
     * The server does not answer us (REFUSED).
     *
     * @param exchange how it came about
     */
    record Refused(Exchange exchange) implements Unsettled {}

    /**
     * The server should speak for the zone and does not: it refers to others or answers without authority.
     *
     * @param exchange how it came about
     * @param referral the NS records of those it refers to; empty when it refers to nobody
     */
    record Lame(Exchange exchange, List<DnsRecord> referral) implements Unsettled {
        /** Keeps an unchangeable copy. */
        public Lame {
            referral = List.copyOf(referral);
        }
    }

    /**
     * No answer in time.
     *
     * @param exchange how long was waited, and for whom
     */
    record TimedOut(Exchange exchange) implements Unsettled {}

    /**
     * The server can't be reached.
     *
     * @param exchange how it came about
     * @param cause what the network said
     */
    record Unreachable(Exchange exchange, String cause) implements Unsettled {}

    /**
     * What came is no answer: broken, to another question, or an endless chain of aliases.
     *
     * @param exchange how it came about
     * @param cause what is wrong with it
     */
    record Malformed(Exchange exchange, String cause) implements Unsettled {}

    /** A stable word for the kind of answer. */
    default String kind() {
        return switch (this) {
            case Found found -> "found";
            case NoData none -> "no-data";
            case NoName none -> "nxdomain";
            case ServerFailed failed -> failed.code().toLowerCase(Locale.ROOT);
            case Refused refused -> "refused";
            case Lame lame -> "lame";
            case TimedOut late -> "timeout";
            case Unreachable away -> "unreachable";
            case Malformed broken -> "malformed";
        };
    }
}
