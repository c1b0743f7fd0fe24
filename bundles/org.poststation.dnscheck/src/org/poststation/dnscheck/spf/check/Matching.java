// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.spf.check;

import java.util.List;
import java.util.Locale;

import org.poststation.dnscheck.DnsRecord;
import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.RecordData;
import org.poststation.dnscheck.RecordType;
import org.poststation.dnscheck.spf.record.Prefixes;
import org.poststation.dnscheck.spf.record.Term;
import org.poststation.operation.OperationCancelledException;

/** Whether a mechanism other than include matches the client, RFC 7208 section 5. */
final class Matching {

    private final IpAddress client;
    private final Lookups lookups;
    private final RecordType addresses;

    Matching(IpAddress client, Lookups lookups) {
        this.client = client;
        this.lookups = lookups;
        this.addresses = client.isSix() ? RecordType.AAAA : RecordType.A;
    }

    boolean isMatch(Term.Mechanism mechanism, String target) throws SpfErrorException, OperationCancelledException {
        return switch (mechanism) {
            case Term.All all -> true;
            case Term.Network network -> client.isWithin(network.address(), network.prefix());
            case Term.Hosts hosts -> isAmong(lookups.require(target, addresses), hosts.prefixes());
            case Term.Exchangers exchangers -> isExchanger(target, exchangers.prefixes());
            case Term.Pointer pointer -> isNamed(target);
            case Term.Exists exists -> !lookups.require(target, RecordType.A).isEmpty();
            case Term.Include include -> throw new IllegalArgumentException("an include is evaluated as a record");
        };
    }

    private boolean isAmong(List<DnsRecord> records, Prefixes prefixes) {
        return records.stream().anyMatch(found -> found.data() instanceof RecordData.Address(IpAddress address)
                && client.isWithin(address, prefixes.of(client.isSix())));
    }

    private boolean isExchanger(String domain, Prefixes prefixes)
            throws SpfErrorException, OperationCancelledException {
        List<DnsRecord> exchangers = lookups.require(domain, RecordType.MX);
        if (exchangers.size() > SpfCounts.MOST_HOSTS) {
            throw SpfErrorException.permanent(SpfProblem.Kind.TOO_MANY_EXCHANGERS, domain);
        }
        for (DnsRecord exchanger : exchangers) {
            if (exchanger.data() instanceof RecordData.Exchanger(int preference, String host)
                    && isAmong(lookups.records(host, addresses), prefixes)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(String domain) throws OperationCancelledException {
        String wanted = domain.toLowerCase(Locale.ROOT);
        return lookups.validatedNames(client).stream().map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.equals(wanted) || name.endsWith('.' + wanted));
    }
}
