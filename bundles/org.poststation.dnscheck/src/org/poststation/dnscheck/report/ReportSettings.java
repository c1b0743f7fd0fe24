// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report;

import java.util.List;

import org.poststation.dnscheck.DnsSource;
import org.poststation.dnscheck.dmarc.DmarcEdition;

/**
 * What a report looks for.
 *
 * @param selectors of DKIM that the domain is known to use
 * @param blockLists zones of DNS block lists (RFC 5782); empty for none
 * @param edition by which DMARC records are read
 * @param authorityPort where name servers listen
 * @param servers how other servers are spoken to
 */
public record ReportSettings(List<String> selectors, List<String> blockLists, DmarcEdition edition,
        int authorityPort, ServerSettings servers) {

    /** Lists that answer everybody who asks through a resolver of its own. */
    public static final List<String> USUAL_LISTS = List.of("zen.spamhaus.org", "bl.spamcop.net");

    /** What is usual. */
    public static final ReportSettings USUAL = new ReportSettings(List.of(), USUAL_LISTS, DmarcEdition.RFC_9989,
            DnsSource.PORT, ServerSettings.USUAL);

    /** Keeps unchangeable copies. */
    public ReportSettings {
        selectors = List.copyOf(selectors);
        blockLists = List.copyOf(blockLists);
    }
}
