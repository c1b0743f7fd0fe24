// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded.sample;

import java.util.ArrayList;
import java.util.List;

/** The mailing lists: ten addresses each, as Mailman owns them. */
final class SampleLists {

    private static final List<String> SUFFIXES = List.of("", "-admin", "-bounces", "-confirm", "-join", "-leave",
            "-owner", "-request", "-subscribe",
            "-unsubscribe");
    private static final List<String> NAMES = List.of("all:Everybody", "staff:Staff", "students:Students",
            "guests:Guests", "alumni:Alumni", "announce:Ankündigungen", "board:Board", "workshop:Werkstatt",
            "acoustics:Acoustics group", "brass:Blechbläser", "choir:Chor", "conservation:Restaurierung",
            "cycling:Cyclisme", "data-protection:Datenschutz", "dev:Development", "directors:Directors",
            "doctoral:Doktorandinnen und Doktoranden", "editors:Redaktion", "events:Events", "facility:Gebäude",
            "football:Fußball", "fundraising:Förderkreis", "hiking:Wandern", "horn-history:History of the horn",
            "house-north:Haus Nord", "house-south:Haus Süd", "infra:Infrastructure", "journal-club:Journal club",
            "kitchen:Küche", "library:Library", "lab:Laboratório", "linux-users:Linux users", "marketplace:Flohmarkt",
            "orchestra:Orchestra", "parents:Eltern", "postdocs:Postdocs", "press:Presse",
            "students-council:Studierendenrat",
            "summer-school:Summer school", "trainees:Auszubildende");

    private final SampleTime time;
    private final List<Person> people;

    SampleLists(SampleTime time, List<Person> people) {
        this.time = time;
        this.people = people;
    }

    List<SampleEntry> entries() {
        List<SampleEntry> entries = new ArrayList<>();
        for (int index = 0; index < NAMES.size(); index++) {
            String[] list = NAMES.get(index).split(":");
            for (String suffix : SUFFIXES) {
                entries.add(address(index, list[0] + suffix + '@' + SampleTree.LIST_DOMAIN, suffix, list));
            }
        }
        return entries;
    }

    private SampleEntry address(int index, String address, String suffix, String[] list) {
        return new SampleEntry("mail=" + address + ',' + SampleTree.domainDn(SampleTree.LIST_DOMAIN))
                .set("objectClass", "top", "inetOrgPerson", "VirtualMailAlias").set("mail", address)
                .set("cn", list[1]).set("sn", list[0]).set("maildrop", targets(index, address, suffix))
                .set("accountActive", index == NAMES.size() - 1 ? "FALSE" : "TRUE")
                .set("creationDate", time.made(list[0])).set("lastChange", time.changed(list[0]));
    }

    private List<String> targets(int index, String address, String suffix) {
        boolean isHandedToMailman = index % 5 == 3;
        return switch (suffix) {
            case "" -> isHandedToMailman ? List.of(address) : members(index);
            case "-owner" -> owners(index);
            default -> List.of(address);
        };
    }

    /** The first list has everybody; the others between five and sixty members. */
    private List<String> members(int index) {
        if (index == 0) {
            return people.stream().map(Person::address).toList();
        }
        int count = 5 + index * 17 % 56;
        List<String> members = new ArrayList<>();
        for (int member = 0; member < count; member++) {
            members.add(people.get((index * 11 + member * 3) % people.size()).address());
        }
        return members;
    }

    private List<String> owners(int index) {
        String first = people.get((index * 11 + 1) % people.size()).address();
        return index % 3 == 0
                ? List.of(first, people.get((index * 11 + 40) % people.size()).address())
                : List.of(first);
    }
}
