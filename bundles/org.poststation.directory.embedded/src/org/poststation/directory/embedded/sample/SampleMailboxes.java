// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded.sample;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.poststation.directory.embedded.SaltedHash;

/** The mailboxes: quotas, groups, some inactive, expired or about to expire, some forwarded or on leave. */
final class SampleMailboxes {

    private static final long GIGABYTE = 1L << 30;
    private static final int[] GIGABYTES = {1, 1, 2, 2, 2, 3, 5, 5, 8, 10};
    private static final List<Integer> INACTIVE = List.of(17, 41, 63, 88, 104, 129, 151, 176);
    private static final List<Integer> EXPIRED = List.of(29, 77, 133);
    private static final List<Integer> EXPIRING = List.of(8, 36, 59, 92, 118, 147, 170);
    private static final int[] EXPIRE_IN_DAYS = {1, 3, 7, 12, 18, 24, 29};
    private static final List<Integer> FORWARDED = List.of(5, 22, 47, 69, 95, 120, 142, 163);
    private static final List<Integer> ON_LEAVE = List.of(12, 33, 54, 71, 99, 125, 158);
    private static final int DELETED = 183;

    /** Hashes of {@link DeliveredData#PASSWORD}: they take too long to be made at every delivery. */
    private static final String[] CRYPT_HASHES = {
            "{CRYPT}$6$rQ8wkq2PzT5m$wd0dgvQjUgKanReOLdAI3vJtrQvMwv.CN5edaVY8lyi1pPKlKFQjESm3nzDCmLpf0y0spuj11OkgIEXEJD/2y.",
            "{CRYPT}$6$hE4nnV7tYb1c$bnbrjrZp16EobUuakDZLQrzXCYuH7NieUkNUsp3ahKWr3VEvSMls0CMb.qGm2sxhn0aZQFwPA4YIKVrEBbIdl/",
            "{CRYPT}$6$Xk2uJ9sLd0aP$XU3h5vNwYK2pXEV8fMKhWdskpkpLkDp5yIMTubs26dxEl6cWJBgnRlf84HyKyGN/eVzJNeAka9kvbwwXT1AQR/",
            "{CRYPT}$6$vB6yGf3oWm8Z$EsrYx2BT37qNCwKIHrZSrvKWqEHh5OJx1.VcYjFwopn3vvaZhw/2EgQU5NUGbRqtksK8267wE7pHQjTLozbLM1"};

    private final SampleTime time;

    SampleMailboxes(SampleTime time) {
        this.time = time;
    }

    List<SampleEntry> entries(List<Person> people) {
        return people.stream().map(this::mailbox).toList();
    }

    private SampleEntry mailbox(Person person) {
        String address = person.address();
        SampleEntry entry = new SampleEntry("mail=" + address + ',' + SampleTree.domainDn(person.domain()))
                .set("objectClass", "top", "inetOrgPerson", "VirtualMailAccount", "VirtualForward", "Vacation")
                .set("mail", address).set("cn", person.name()).set("givenName", person.given())
                .set("sn", person.surname()).set("uid", person.local() + '.' + person.domain())
                .set("userPassword", password(person)).set("vdHome", "/home/vmail/domains")
                .set("mailbox", person.domain() + '/' + person.local() + '/').set("quota", quota(person))
                .set("otherTransport", "phamm:").set("accountActive", "TRUE").set("delete", "FALSE")
                .set("smtpAuth", person.index() % 23 == 5 ? "FALSE" : "TRUE").set("forwardActive", "FALSE")
                .set("vacationActive", "FALSE").set("mailAutoreply", address + ".autoreply")
                .set("bypassGreyListing", person.index() % 31 == 3 ? "TRUE" : "FALSE")
                .set("phammGroup", group(person)).set("creationDate", time.made(address))
                .set("lastChange", time.changed(address));
        live(entry, person);
        answer(entry, person);
        return entry;
    }

    private void live(SampleEntry entry, Person person) {
        int index = person.index();
        if (index % 13 == 6) {
            entry.set("expireDate", time.day(200 + index));
        }
        if (INACTIVE.contains(index)) {
            entry.set("accountActive", "FALSE");
        }
        if (EXPIRED.contains(index)) {
            entry.set("accountActive", "FALSE").set("expireDate", time.day(-20 - index));
        }
        if (EXPIRING.contains(index)) {
            entry.set("expireDate", time.day(EXPIRE_IN_DAYS[EXPIRING.indexOf(index)]));
        }
        if (index == DELETED) {
            entry.set("accountActive", "FALSE").set("delete", "TRUE");
        }
    }

    private void answer(SampleEntry entry, Person person) {
        int index = person.index();
        if (FORWARDED.contains(index)) {
            entry.set("forwardActive", "TRUE").set("maildrop", person.local() + "@post.example.com");
        }
        if (index == FORWARDED.getFirst()) {
            entry.add("maildrop", SampleAliases.IDN_TARGET);
        }
        if (ON_LEAVE.contains(index)) {
            int begin = ON_LEAVE.indexOf(index) - 4;
            Answers.of(person).write(entry);
            entry.set("vacationActive", "TRUE").set("vacationStart", time.midnight(begin))
                    .set("vacationEnd", time.midnight(begin + 14)).set("vacationReminder", "24");
        }
    }

    private static String group(Person person) {
        return switch (person.index() % 7) {
            case 0, 3, 5 -> "staff";
            case 1, 4 -> "students";
            case 2 -> "guests";
            default -> "alumni";
        };
    }

    private static String quota(Person person) {
        return GIGABYTES[person.index() * 7 % GIGABYTES.length] * GIGABYTE + "S";
    }

    private static String password(Person person) {
        if (person.index() % 4 == 1) {
            return CRYPT_HASHES[person.index() / 4 % CRYPT_HASHES.length];
        }
        byte[] salt = Arrays.copyOf(person.address().getBytes(StandardCharsets.US_ASCII), 8);
        return SaltedHash.SSHA512.value(DeliveredData.PASSWORD.getBytes(StandardCharsets.US_ASCII), salt);
    }
}
