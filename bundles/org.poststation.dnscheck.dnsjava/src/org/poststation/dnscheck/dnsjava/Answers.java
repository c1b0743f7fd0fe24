// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.dnsjava;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.Exchange;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.PTRRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

/** Makes answers of messages. */
final class Answers {

    private static final Map<Exchange.Flag, Integer> FLAGS = new EnumMap<>(Map.of(Exchange.Flag.AA, (int) Flags.AA,
            Exchange.Flag.TC, (int) Flags.TC, Exchange.Flag.RD, (int) Flags.RD, Exchange.Flag.RA, (int) Flags.RA,
            Exchange.Flag.AD, (int) Flags.AD, Exchange.Flag.CD, (int) Flags.CD));

    private Answers() {}

    static Set<Exchange.Flag> flags(Message message) {
        Set<Exchange.Flag> flags = EnumSet.noneOf(Exchange.Flag.class);
        FLAGS.forEach((flag, bit) -> {
            if (message.getHeader().getFlag(bit)) {
                flags.add(flag);
            }
        });
        return flags;
    }

    /** What an answer says; one without authority counts as lame where authority is wanted. */
    static DnsAnswer of(Message asked, Message received, Exchange exchange, boolean wantsAuthority) {
        int code = received.getRcode();
        if (code == Rcode.REFUSED) {
            return new DnsAnswer.Refused(exchange);
        }
        if (code != Rcode.NOERROR && code != Rcode.NXDOMAIN) {
            return new DnsAnswer.ServerFailed(exchange, Rcode.string(code));
        }
        if (wantsAuthority && !exchange.isAuthoritative() || isReferral(received, exchange)) {
            return new DnsAnswer.Lame(exchange, received.getSection(Section.AUTHORITY).stream()
                    .filter(found -> found.getType() == Type.NS).map(found -> record(found, RecordType.NS)).toList());
        }
        if (exchange.flags().contains(Exchange.Flag.TC)) {
            return new DnsAnswer.Malformed(exchange, "the answer is cut off");
        }
        return settled(asked.getQuestion(), received, exchange, code == Rcode.NXDOMAIN);
    }

    /** A server that does not find out for others and names servers of a zone below or elsewhere. */
    private static boolean isReferral(Message received, Exchange exchange) {
        return !exchange.isAuthoritative() && !exchange.flags().contains(Exchange.Flag.RA)
                && received.getSection(Section.ANSWER).isEmpty();
    }

    private static DnsAnswer settled(Record question, Message received, Exchange exchange, boolean isNoName) {
        List<DnsRecord> aliases = new ArrayList<>();
        Set<Name> seen = new HashSet<>();
        Name at = question.getName();
        while (seen.add(at)) {
            List<DnsRecord> records = records(received, at, question.getType());
            if (!records.isEmpty()) {
                return new DnsAnswer.Found(exchange, records, aliases);
            }
            Name owner = at;
            Optional<CNAMERecord> alias = received.getSection(Section.ANSWER).stream()
                    .filter(found -> found.getName().equals(owner) && found instanceof CNAMERecord)
                    .map(CNAMERecord.class::cast).findFirst();
            if (alias.isEmpty()) {
                Optional<DnsRecord> authority = authority(received);
                return isNoName
                        ? new DnsAnswer.NoName(exchange, aliases, authority)
                        : new DnsAnswer.NoData(exchange, aliases, authority);
            }
            aliases.add(record(alias.get(), RecordType.CNAME));
            at = alias.get().getTarget();
        }
        return new DnsAnswer.Malformed(exchange, "the aliases lead back to " + text(at));
    }

    private static List<DnsRecord> records(Message received, Name owner, int type) {
        return received.getSection(Section.ANSWER).stream()
                .filter(found -> found.getType() == type && found.getName().equals(owner))
                .map(found -> record(found, type(type))).toList();
    }

    private static Optional<DnsRecord> authority(Message received) {
        return received.getSection(Section.AUTHORITY).stream().filter(found -> found.getType() == Type.SOA)
                .findFirst().map(found -> record(found, RecordType.SOA));
    }

    private static RecordType type(int code) {
        for (RecordType type : RecordType.values()) {
            if (type.code() == code) {
                return type;
            }
        }
        throw new IllegalArgumentException("type " + code + " was never asked for");
    }

    private static DnsRecord record(Record found, RecordType type) {
        return new DnsRecord(text(found.getName()), type, found.getTTL(), data(found));
    }

    private static RecordData data(Record found) {
        return switch (found) {
            case ARecord four -> new RecordData.Address(IpAddress.of(four.getAddress().getAddress()));
            case AAAARecord six -> new RecordData.Address(IpAddress.of(six.rdataToWireCanonical()));
            case MXRecord exchanger -> new RecordData.Exchanger(exchanger.getPriority(),
                    text(exchanger.getTarget()));
            case TXTRecord text -> new RecordData.Text(text.getStringsAsByteArrays().stream()
                    .map(octets -> new String(octets, StandardCharsets.ISO_8859_1)).toList());
            case CNAMERecord alias -> new RecordData.Name(text(alias.getTarget()));
            case NSRecord server -> new RecordData.Name(text(server.getTarget()));
            case PTRRecord pointer -> new RecordData.Name(text(pointer.getTarget()));
            case SOARecord zone -> new RecordData.Authority(text(zone.getHost()), text(zone.getAdmin()),
                    zone.getSerial(), zone.getMinimum());
            default -> new RecordData.Other(found.rdataToString());
        };
    }

    private static String text(Name name) {
        return name.equals(Name.root) ? "" : name.toString(true);
    }
}
