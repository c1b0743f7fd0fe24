// SPDX-License-Identifier: EPL-2.0
package org.poststation.dnscheck.report.check;

import java.util.List;
import java.util.Optional;

import org.poststation.dnscheck.IpAddress;
import org.poststation.dnscheck.Networks;
import org.poststation.dnscheck.report.ReportRule;
import org.poststation.dnscheck.report.Topic;
import org.poststation.operation.OperationCancelledException;

/** Whether the mail hosts have addresses that the world can reach. */
final class AddressesCheck implements DomainCheck {

    @Override
    public Topic topic() {
        return Topic.ADDRESSES;
    }

    @Override
    public void check(Inquiry inquiry, Notes notes) throws OperationCancelledException {
        for (String name : MailHosts.names(inquiry, notes)) {
            Optional<List<IpAddress>> addresses = MailHosts.addresses(name, inquiry, notes);
            for (IpAddress address : addresses.orElse(List.of())) {
                if (Networks.isSpecial(address)) {
                    notes.add(ReportRule.ADDRESS_NOT_PUBLIC, "", address.toString(), name);
                }
            }
            boolean isOnlyFour = addresses.isPresent() && !addresses.get().isEmpty()
                    && addresses.get().stream().noneMatch(IpAddress::isSix);
            if (isOnlyFour && MailHosts.isWhole(name, inquiry)) {
                notes.add(ReportRule.NO_IPV6, "", name);
            }
        }
    }
}
