// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded.sample;

import java.util.List;

/** The entries above the accounts, as in Phamm's own example tree. */
final class SampleTree {

    static final String LARGE_DOMAIN = "example.org";
    static final String SMALL_DOMAIN = "example.net";
    static final String LIST_DOMAIN = "lists.example.org";
    static final String SUFFIX = "dc=example,dc=org";
    static final String BASE = "o=hosting," + SUFFIX;

    private SampleTree() {}

    /** The entries from the suffix down to the domains, parents first. */
    static List<SampleEntry> entries(SampleTime time) {
        return List.of(
                new SampleEntry(SUFFIX).set("objectClass", "top", "domain").set("dc", "example"),
                new SampleEntry("cn=admin," + SUFFIX).set("objectClass", "top", "organizationalRole")
                        .set("cn", "admin").set("description", "Administrator of the directory"),
                new SampleEntry(BASE).set("objectClass", "top", "organization").set("o", "hosting")
                        .set("description", "Mail domains"),
                new SampleEntry("cn=phamm," + BASE)
                        .set("objectClass", "top", "organizationalRole", "simpleSecurityObject").set("cn", "phamm")
                        .set("description", "Login of the mail servers, for reading").set("userPassword", "{CRYPT}*"),
                domain(time, LARGE_DOMAIN, "Institute for Posthorns", "virtual:", new Limits(200, 500, 900_000)),
                domain(time, SMALL_DOMAIN, "Guests and partners", "virtual:", new Limits(60, 200, 250_000)),
                domain(time, LIST_DOMAIN, "Mailing lists", "mailman:", new Limits(0, 600, 0)));
    }

    /** DN of a domain's entry. */
    static String domainDn(String domain) {
        return "vd=" + domain + ',' + BASE;
    }

    private static SampleEntry domain(SampleTime time, String name, String title, String transport, Limits limits) {
        return new SampleEntry(domainDn(name)).set("objectClass", "top", "VirtualDomain").set("vd", name)
                .set("description", title).set("postfixTransport", transport)
                .set("maxMail", Integer.toString(limits.mailboxes()))
                .set("maxAlias", Integer.toString(limits.aliases()))
                .set("maxQuota", Integer.toString(limits.megabytes())).set("editAV", "TRUE")
                .set("adminID", "cn=postmaster," + domainDn(name)).set("accountActive", "TRUE")
                .set("delete", "FALSE").set("creationDate", time.made(name)).set("lastChange", time.changed(name));
    }

    private record Limits(int mailboxes, int aliases, int megabytes) {}
}
