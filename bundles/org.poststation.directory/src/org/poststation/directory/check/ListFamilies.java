// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.check;

import static org.poststation.directory.check.Snapshot.lower;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.Dn;
import org.poststation.directory.InvalidDnException;
import org.poststation.directory.account.MailmanAddresses;
import org.poststation.directory.schema.KindMapping.Membership;
import org.poststation.directory.schema.ObjectKind;
import org.poststation.directory.schema.SchemaProfile;
import org.poststation.model.MailAddress;

/** Puts together what belongs to the mailing lists of a directory. */
final class ListFamilies {

    private final SchemaProfile schema;
    private final List<Recipient> lists;
    /** Addresses of members by what their entries say; used where the list's entry does not have the addresses. */
    private final Map<String, List<String>> membersByList = new HashMap<>();
    private final Map<String, String> addressByName = new HashMap<>();

    ListFamilies(SchemaProfile schema, List<Recipient> recipients) {
        this.schema = schema;
        this.lists = recipients.stream().filter(recipient -> recipient.row().kind() == ObjectKind.LIST).toList();
        if (!schema.has(ObjectKind.LIST)) {
            return;
        }
        Membership membership = schema.kind(ObjectKind.LIST).membership();
        for (Recipient recipient : recipients) {
            String address = recipient.row().address();
            if (membership == Membership.ON_MEMBER) {
                recipient.memberOf().forEach(list -> membersByList
                        .computeIfAbsent(lower(list), absent -> new ArrayList<>()).add(address));
            } else if (membership == Membership.DNS_ON_LIST) {
                addressByName.put(lower(recipient.row().dn()), address);
            }
        }
    }

    /** Whether the address is a list that has no entry and is only named by its members. */
    boolean isNamedOnly(String address) {
        return !membersByList.isEmpty() && !schema.kind(ObjectKind.LIST).hasEntry()
                && membersByList.containsKey(lower(address));
    }

    /** Where mail for a list goes. */
    List<String> members(Recipient list) {
        return switch (schema.kind(ObjectKind.LIST).membership()) {
            case ADDRESSES_ON_LIST -> list.row().targets();
            case DNS_ON_LIST -> list.row().targets().stream().map(this::address).toList();
            case ON_MEMBER -> membersByList.getOrDefault(lower(list.row().address()), List.of());
        };
    }

    List<ListFamily> all() {
        if (!schema.mailmanLists()) {
            return lists.stream().map(list -> new ListFamily(list, members(list), List.of(), List.of())).toList();
        }
        Map<String, Recipient> byAddress = new LinkedHashMap<>();
        lists.forEach(list -> byAddress.putIfAbsent(lower(list.row().address()), list));
        return MailmanAddresses.lists(byAddress.keySet()).stream()
                .map(address -> mailman(byAddress.get(address), byAddress)).toList();
    }

    private static ListFamily mailman(Recipient list, Map<String, Recipient> byAddress) {
        List<String> missing = new ArrayList<>();
        List<String> owners = List.of();
        Optional<MailAddress> address = MailAddress.find(list.row().address());
        for (String further : address.map(MailmanAddresses::of).orElse(List.of())) {
            Recipient entry = byAddress.get(lower(further));
            if (entry == null) {
                missing.add(further);
            } else if (further.equals(MailmanAddresses.withSuffix(address.get(), MailmanAddresses.OWNER))) {
                owners = others(entry);
            }
        }
        return new ListFamily(list, others(list), owners, missing);
    }

    /** What an entry leads to besides itself: an entry that leads to itself is handed to Mailman. */
    private static List<String> others(Recipient list) {
        return list.row().targets().stream().filter(target -> !target.equalsIgnoreCase(list.row().address())).toList();
    }

    private String address(String name) {
        try {
            return addressByName.getOrDefault(lower(Dn.parse(name).toString()), name);
        } catch (InvalidDnException shownAsItIs) {
            return name;
        }
    }
}
