// SPDX-License-Identifier: EPL-2.0
package org.poststation.testkit.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.poststation.testkit.data.PersonNames.PersonName;

/**
 * A Phamm-shaped mail directory of any size: always the same entries for the same parameters. Below the suffix stands
 * {@code o=hosting}, below it {@code cn=phamm} (an ordinary user) and the domains {@code vd=...}, below these the
 * mailboxes {@code mail=...} and the aliases. In every domain the first alias is {@code cn=postmaster}, the second
 * abuse@, every 25th of the rest a list of twenty members. One mailbox in 20 is not active, one in 15 is forwarded, one
 * in 30 is on vacation, one in 12 expires. All passwords are {@link #PASSWORD}.
 *
 * @param mailboxes number of mailboxes, over all domains
 * @param aliases   number of aliases, lists included, over all domains
 * @param domains   number of domains; mailboxes and aliases are spread evenly: number i belongs to domain i % domains
 * @param suffix    the entry below which o=hosting stands; it is not written itself
 */
public record MailDirectoryData(int mailboxes, int aliases, int domains, String suffix) {
    /** The password of every mailbox, postmaster and of cn=phamm. */
    public static final String PASSWORD = "Postillion-7";

    private static final int ENTRIES_ABOVE_DOMAINS = 2;

    /** Checks that there is a domain for everything. */
    public MailDirectoryData {
        if (mailboxes < 0 || aliases < 0 || domains < 1) {
            throw new IllegalArgumentException(
                    "mailboxes=" + mailboxes + " aliases=" + aliases + " domains=" + domains);
        }
    }

    /** Such a directory below dc=example,dc=org. */
    public static MailDirectoryData of(int mailboxes, int aliases, int domains) {
        return new MailDirectoryData(mailboxes, aliases, domains, "dc=example,dc=org");
    }

    /** 50,000 mailboxes and 20,000 aliases in 100 domains: 70,000 rows. */
    public static MailDirectoryData journeys() {
        return of(50_000, 20_000, 100);
    }

    /** 220,000 mailboxes and 80,000 aliases in 400 domains: 300,000 rows. */
    public static MailDirectoryData benchmark() {
        return of(220_000, 80_000, 400);
    }

    /** The entry below which all domains stand. */
    public String base() {
        return "o=hosting," + suffix;
    }

    /** The DN of an ordinary user as postfix and courier have one. */
    public String serviceDn() {
        return "cn=phamm," + base();
    }

    /** How many entries are written: mailboxes, aliases, domains and two above them. */
    public int entries() {
        return ENTRIES_ABOVE_DOMAINS + domains + mailboxes + aliases;
    }

    /** The name of a domain, numbered from 0. */
    public String domain(int number) {
        return DomainNames.of(number);
    }

    /** The address of a mailbox, numbered from 0. */
    public String mailbox(int number) {
        return PersonNames.of(number / domains).localPart() + "@" + domain(number % domains);
    }

    /** The DN of a mailbox, numbered from 0. */
    public String mailboxDn(int number) {
        return "mail=" + mailbox(number) + "," + domainDn(number % domains);
    }

    /** The address of an alias, numbered from 0. */
    public String alias(int number) {
        return AliasNames.of(number / domains) + "@" + domain(number % domains);
    }

    /** Writes all entries to a new or emptied file and returns it; needs no memory for them. */
    public Path write(Path file) {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            write(writer);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes all entries, parents first, as UTF-8 LDIF; needs no memory for them. The writer stays open. */
    public void write(Writer writer) throws IOException {
        LdifWriter ldif = new LdifWriter(writer);
        ldif.entry(base(), "organization").line("o", "hosting").end();
        ldif.entry(serviceDn(), "organizationalRole", "simpleSecurityObject").line("cn", "phamm")
                .line("userPassword", PhammEntries.HASH).end();
        PhammEntries entries = new PhammEntries(this, ldif);
        for (int domain = 0; domain < domains; domain++) {
            entries.domain(domain);
            for (int mailbox = domain; mailbox < mailboxes; mailbox += domains) {
                entries.mailbox(mailbox);
            }
            for (int alias = domain; alias < aliases; alias += domains) {
                entries.alias(alias);
            }
        }
        writer.flush();
    }

    String domainDn(int number) {
        return "vd=" + domain(number) + "," + base();
    }

    PersonName person(int mailbox) {
        return PersonNames.of(mailbox / domains);
    }

    int mailboxesIn(int domain) {
        return mailboxes / domains + (domain < mailboxes % domains ? 1 : 0);
    }

    int aliasesIn(int domain) {
        return aliases / domains + (domain < aliases % domains ? 1 : 0);
    }
}
