// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

import org.poststation.testkit.data.PersonNames.PersonName;

/** The entries of a Phamm directory in detail. */
final class PhammEntries {
    /** {@link MailDirectoryData#PASSWORD} as {SSHA} (RFC 2307) with a fixed salt. */
    static final String HASH = hash();

    private static final Instant BEGIN = Instant.parse("2019-03-01T08:00:00Z");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuuMMddHHmm")
            .withZone(ZoneOffset.UTC);
    private static final long MEGABYTE = 1L << 20;
    private static final long[] QUOTAS = {50 * MEGABYTE, 250 * MEGABYTE, 1024 * MEGABYTE, 2048 * MEGABYTE,
            5120 * MEGABYTE};
    private static final int LIST_MEMBERS = 20;

    private final MailDirectoryData data;
    private final LdifWriter ldif;

    PhammEntries(MailDirectoryData data, LdifWriter ldif) {
        this.data = data;
        this.ldif = ldif;
    }

    void domain(int number) throws IOException {
        ldif.entry(data.domainDn(number), "VirtualDomain").line("vd", data.domain(number))
                .line("postfixTransport", "maildrop:").line("accountActive", true).line("delete", false)
                .line("editAV", true).line("maxMail", data.mailboxesIn(number) + 10L)
                .line("maxAlias", data.aliasesIn(number) + 20L).line("maxQuota", 10_240)
                .line("adminID", "cn=postmaster," + data.domainDn(number))
                .line("lastChange", created(number).getEpochSecond())
                .line("creationDate", MINUTE.format(created(number)).substring(0, 8)).end();
    }

    void mailbox(int number) throws IOException {
        PersonName person = data.person(number);
        String address = data.mailbox(number);
        String domain = data.domain(number % data.domains());
        ldif.entry(data.mailboxDn(number), "VirtualMailAccount", "VirtualForward", "Vacation").line("mail", address)
                .line("uid", person.localPart() + "." + domain).line("cn", person.given() + " " + person.surname())
                .line("givenName", person.given()).line("sn", person.surname())
                .line("vdHome", "/home/vmail/domains").line("mailbox", domain + "/" + person.localPart() + "/")
                .line("quota", QUOTAS[number % QUOTAS.length] + "S").line("otherTransport", "phamm:")
                .line("accountActive", number % 20 != 19).line("delete", false).line("smtpAuth", number % 10 != 9)
                .line("lastChange", created(number).getEpochSecond())
                .line("creationDate", MINUTE.format(created(number)))
                .line("mailAutoreply", address + ".autoreply").line("userPassword", HASH);
        mailboxState(number);
        ldif.end();
    }

    private void mailboxState(int number) throws IOException {
        boolean forwarded = number % 15 == 7;
        ldif.line("forwardActive", forwarded).line("vacationActive", number % 30 == 11);
        if (forwarded) {
            ldif.line("maildrop", data.person(number).localPart() + "@elsewhere.example");
        }
        if (number % 30 == 11) {
            ldif.line("vacationStart", "202607010000").line("vacationEnd", "202607150000")
                    .line("vacationSubject", "Urlaub / ferie").line("vacationInfo", "Ich bin bald wieder zurück.");
        }
        if (number % 12 == 5) {
            ldif.line("expireDate", MINUTE.format(created(number).plus(Duration.ofDays(3650))));
        }
    }

    void alias(int number) throws IOException {
        int place = number / data.domains();
        String name = AliasNames.of(place);
        String address = data.alias(number);
        String rdn = place == AliasNames.POSTMASTER ? "cn=postmaster" : "mail=" + address;
        ldif.entry(rdn + "," + data.domainDn(number % data.domains()), "VirtualMailAlias").line("mail", address)
                .line("cn", name).line("sn", name).line("accountActive", number % 40 != 39)
                .line("lastChange", created(number).getEpochSecond());
        if (place == AliasNames.POSTMASTER) {
            ldif.line("editAccounts", true).line("userPassword", HASH);
        }
        targets(number, AliasNames.isList(place) ? LIST_MEMBERS : 1 + place % 3);
        ldif.end();
    }

    private void targets(int number, int count) throws IOException {
        int domain = number % data.domains();
        int available = data.mailboxesIn(domain);
        ldif.line("maildrop", available == 0 ? "nobody@elsewhere.example" : target(number, 0));
        for (int i = 1; i < Math.min(count, available); i++) {
            ldif.line("maildrop", target(number, i));
        }
    }

    private String target(int alias, int i) {
        int domain = alias % data.domains();
        int place = (alias / data.domains() * 7 + i) % data.mailboxesIn(domain);
        return data.mailbox(place * data.domains() + domain);
    }

    private static Instant created(int number) {
        return BEGIN.plus(Duration.ofMinutes(number % 3_000_000 * 7L % 3_600_000));
    }

    private static String hash() {
        byte[] salt = "posthorn".getBytes(StandardCharsets.US_ASCII);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(MailDirectoryData.PASSWORD.getBytes(StandardCharsets.UTF_8));
            byte[] sum = digest.digest(salt);
            byte[] all = new byte[sum.length + salt.length];
            System.arraycopy(sum, 0, all, 0, sum.length);
            System.arraycopy(salt, 0, all, sum.length, salt.length);
            return "{SSHA}" + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
