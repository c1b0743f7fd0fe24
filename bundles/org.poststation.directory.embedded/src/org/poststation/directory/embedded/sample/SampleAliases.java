// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The aliases: those that every domain has, roles, names of projects, and short forms of people's names. */
final class SampleAliases {

    /** A target in an internationalised domain, bücher.example, in its ASCII form (RFC 5890). */
    static final String IDN_TARGET = "post@xn--bcher-kva.example";

    private static final int COUNT = 467;
    private static final List<String> ROLES = List.of("hostmaster:Hostmaster", "webmaster:Webmaster",
            "security:Security team", "info:Information", "office:Office", "sekretariat:Sekretariat Gebäude Süd",
            "reception:Reception", "press:Presse und Öffentlichkeit", "library:Library", "helpdesk:Help desk",
            "personal:Personalbüro", "finance:Finance", "einkauf:Einkauf", "travel:Travel desk",
            "admissions:Admissions", "alumni-office:Alumni office", "events:Events", "museum:Musée du cornet",
            "workshop:Werkstatt", "archive:Archiv", "ethics:Ethics board", "ombuds:Ombudsperson", "safety:Safety",
            "betriebsrat:Betriebsrat", "gleichstellung:Gleichstellung", "internships:Praktika", "cafeteria:Cafétéria",
            "parking:Parking", "visitors:Visitors", "datenschutz:Datenschutz", "invoices:Invoices",
            "shipping:Versand", "mailroom:Poststelle", "legal:Recht", "grants:Förderungen", "it-orders:IT orders");
    private static final List<String> SMALL_ROLES = List.of("info:Information", "office:Office", "team:Team",
            "support:Support", "partners:Partners", "guests:Guests", "booking:Booking", "webmaster:Webmaster");

    private final SampleTime time;
    private final Map<String, SampleEntry> byAddress = new HashMap<>();
    private final List<SampleEntry> entries = new ArrayList<>();

    SampleAliases(SampleTime time) {
        this.time = time;
    }

    List<SampleEntry> entries(List<Person> people) {
        Set<String> taken = new HashSet<>();
        people.forEach(person -> taken.add(person.address()));
        duties(SampleTree.LARGE_DOMAIN, people.get(21));
        duties(SampleTree.SMALL_DOMAIN, people.get(9));
        roles(SampleTree.LARGE_DOMAIN, ROLES, people);
        roles(SampleTree.SMALL_DOMAIN, SMALL_ROLES, people);
        projects();
        PlantedFault.aliases().forEach(address -> add(address, "Planted", "postmaster@example.org"));
        people.forEach(person -> shortForm(taken, person, person.local().charAt(0) + "." + person.family()));
        people.forEach(person -> shortForm(taken, person, person.family()));
        people.forEach(person -> shortForm(taken, person, person.family() + '.' + person.local().split("\\.")[0]));
        people.forEach(person -> shortForm(taken, person, person.local().replace(".", "")));
        if (entries.size() != COUNT) {
            throw new IllegalStateException("Not enough names for " + COUNT + " aliases: " + entries.size());
        }
        return entries;
    }

    /**
     * Every domain has a postmaster (RFC 5321 section 4.5.1) and abuse (RFC 2142), in the form that Phamm gives them.
     */
    private void duties(String domain, Person who) {
        String postmaster = "postmaster@" + domain;
        SampleEntry entry = alias("cn=postmaster", postmaster, "postmaster", who.address())
                .set("userPassword", "{CRYPT}*").set("editAccounts", "TRUE")
                .set("creationDate", time.madeOnDay(postmaster));
        entries.add(entry);
        byAddress.put(postmaster, entry);
        add("abuse@" + domain, "abuse", postmaster).set("creationDate", time.madeOnDay("abuse@" + domain));
    }

    private void roles(String domain, List<String> roles, List<Person> people) {
        for (String role : roles) {
            int colon = role.indexOf(':');
            String address = role.substring(0, colon) + '@' + domain;
            int first = Math.floorMod(address.hashCode(), people.size() - 3);
            List<String> targets = people.subList(first, first + 1 + entries.size() % 3).stream()
                    .map(Person::address).toList();
            add(address, role.substring(colon + 1), targets.toArray(String[]::new));
        }
    }

    private void projects() {
        add("buecher@example.org", "Bücher und Noten", IDN_TARGET);
        add("horn-museum@example.org", "Partnermuseum", "kontakt@hornmuseum.example.com", "office@example.org");
        add("summer-school@example.org", "Summer school", "team@example.net");
        add("summer-school-2019@example.org", "Summer school 2019", "summer-school@example.org")
                .set("accountActive", "FALSE").set("expireDate", time.day(-400));
        add("noreply@example.org", "Replies are not read", "postmaster@example.org").set("smtpAuth", "TRUE");
        add("conference@example.org", "Conference", "events@example.org", "press@example.org")
                .set("expireDate", time.day(21));
    }

    private void shortForm(Set<String> taken, Person person, String local) {
        String address = local + '@' + person.domain();
        if (entries.size() < COUNT && !taken.contains(address) && !byAddress.containsKey(address)) {
            add(address, person.name(), person.address());
        }
    }

    private SampleEntry add(String address, String name, String... targets) {
        SampleEntry entry = alias("mail=" + address, address, name, targets);
        entries.add(entry);
        byAddress.put(address, entry);
        return entry;
    }

    private SampleEntry alias(String rdn, String address, String name, String... targets) {
        String domain = address.substring(address.indexOf('@') + 1);
        return new SampleEntry(rdn + ',' + SampleTree.domainDn(domain))
                .set("objectClass", "top", "inetOrgPerson", "VirtualMailAlias").set("mail", address).set("cn", name)
                .set("sn", name).set("maildrop", targets).set("accountActive", "TRUE")
                .set("creationDate", time.made(address)).set("lastChange", time.changed(address));
    }
}
