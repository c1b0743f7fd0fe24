// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.compare;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.DnsAnswer;
import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.Question;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.Resolver;
import org.poststation.operation.OperationCancelledException;

/**
 * The servers that speak for a name.
 *
 * @param zone the name of the zone; empty when none was found
 * @param servers each address of each of its servers
 * @param unanswered the questions on the way that nobody answered
 */
public record Authorities(String zone, List<DnsSource.Authoritative> servers, List<String> unanswered) {

    /** Keeps unchangeable copies. */
    public Authorities {
        servers = List.copyOf(servers);
        unanswered = List.copyOf(unanswered);
    }

    /**
     * Finds them: the NS records of the name or of the first name above that has some. Blocking.
     *
     * @param port where they are to be asked, usually {@link DnsSource#PORT}
     */
    public static Authorities of(String name, Resolver resolver, int port) throws OperationCancelledException {
        List<String> unanswered = new ArrayList<>();
        String zone = new Question(name, RecordType.NS).name();
        while (!zone.isEmpty()) {
            List<DnsRecord> found = ask(resolver, new Question(zone, RecordType.NS), unanswered);
            if (!found.isEmpty()) {
                return new Authorities(zone, servers(found, resolver, port, unanswered), unanswered);
            }
            int dot = zone.indexOf('.');
            zone = dot < 0 ? "" : zone.substring(dot + 1);
        }
        return new Authorities("", List.of(), unanswered);
    }

    private static List<DnsSource.Authoritative> servers(List<DnsRecord> names, Resolver resolver, int port,
            List<String> unanswered) throws OperationCancelledException {
        List<DnsSource.Authoritative> servers = new ArrayList<>();
        for (DnsRecord server : names) {
            if (server.data() instanceof RecordData.Name(String name)) {
                for (RecordType type : List.of(RecordType.A, RecordType.AAAA)) {
                    for (DnsRecord found : ask(resolver, new Question(name, type), unanswered)) {
                        address(found).ifPresent(
                                address -> servers.add(new DnsSource.Authoritative(name, address, port)));
                    }
                }
            }
        }
        return servers;
    }

    private static List<DnsRecord> ask(Resolver resolver, Question question, List<String> unanswered)
            throws OperationCancelledException {
        if (!question.isAskable()) {
            return List.of();
        }
        DnsAnswer answer = resolver.ask(question);
        if (answer instanceof DnsAnswer.Settled settled) {
            // what stands behind an alias belongs to another zone
            return settled.aliases().isEmpty() || question.type() != RecordType.NS ? settled.records() : List.of();
        }
        unanswered.add(question + ": " + answer.kind());
        return List.of();
    }

    private static Optional<InetAddress> address(DnsRecord found) {
        if (!(found.data() instanceof RecordData.Address(IpAddress address))) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address.toString()));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("an address is never looked up", impossible);
        }
    }
}
