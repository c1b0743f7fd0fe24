// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.List;

/** All checks. */
public final class DomainChecks {

    private static final List<DomainCheck> ALL = List.of(new DelegationCheck(), new ExchangersCheck(),
            new AddressesCheck(), new ReverseCheck(), new GreetingCheck(), new HostNamesCheck(), new BlockListsCheck(),
            new TtlCheck(),
            new SpfReportCheck(), new DkimCheck(), new DmarcCheck(), new StsCheck(), new TlsReportingCheck(),
            new DaneCheck(), new BimiCheck(),
            new CaaCheck(), new DnssecCheck());

    private DomainChecks() {}

    /** All checks in the order of a report. */
    public static List<DomainCheck> all() {
        return ALL;
    }
}
