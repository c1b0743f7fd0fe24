// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded.sample;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

import org.poststation.directory.embedded.SaltedHash;

/**
 * All faults in the delivered data, one entry each: states that look valid and lose mail, let somebody in or mislead.
 * Everything else in it is in order.
 */
public enum PlantedFault {
    /** The forward is on and leads nowhere: mail is lost. */
    FORWARD_WITHOUT_TARGET("sukru.celik@example.org", (entry, time) -> entry.set("forwardActive", "TRUE")),
    /** Absence is answered and mail forwarded: Postfix finds the account in neither map, mail bounces. */
    VACATION_AND_FORWARD("grazyna.kaminski@example.org", (entry, time) -> entry.set("forwardActive", "TRUE")
            .set("maildrop", "grazyna@post.example.com").set("vacationActive", "TRUE")
            .set("vacationSubject", "Urlop").set("vacationInfo", "Wracam w poniedziałek.\n")
            .set("vacationStart", time.midnight(-2)).set("vacationEnd", time.midnight(5))),
    /** Without forwardActive the account is in no map at all: mail bounces. */
    NO_FORWARD_FLAG("ayse.gunes@example.org", (entry, time) -> entry.remove("forwardActive")
            .removeClass("VirtualForward")),
    /** Without vacationActive the account is never in the map of forwards. */
    NO_VACATION_FLAG("rehor.riha@example.org", (entry, time) -> entry.remove("vacationActive")
            .removeClass("Vacation").set("forwardActive", "TRUE").set("maildrop", "rehor@post.example.com")),
    /** Forwards to itself. */
    FORWARD_TO_ITSELF("pilar.saenz@example.org", (entry, time) -> entry.set("forwardActive", "TRUE")
            .set("maildrop", "pilar.saenz@example.org")),
    /** Absence is still answered weeks after its last day. */
    VACATION_OVER("francois.macon@example.org", (entry, time) -> entry.set("vacationActive", "TRUE")
            .set("vacationSubject", "Absence").set("vacationInfo", "Je suis en congé.\n")
            .set("vacationStart", time.midnight(-60)).set("vacationEnd", time.midnight(-45))),
    /** The answer is kept in Latin-1, so it is not valid UTF-8. */
    VACATION_NOT_UTF8("ulrike.boehm@example.org", (entry, time) -> entry
            .set("vacationSubject", "Urlaub").set("vacationStart", time.midnight(10))
            .set("vacationEnd", time.midnight(20))
            .setBytes("vacationInfo", "Ich bin im Süden.\n".getBytes(StandardCharsets.ISO_8859_1))),
    /** Expired and still active. */
    EXPIRED_BUT_ACTIVE("chiara.colo@example.org", (entry, time) -> entry.set("expireDate", time.day(-17))),
    /** Marked for removal and still active. */
    DELETED_BUT_ACTIVE("maelle.crete@example.org", (entry, time) -> entry.set("delete", "TRUE")),
    /** The quota is in plain bytes, as one plug-in of Phamm writes it. */
    QUOTA_WITHOUT_UNIT("lukasz.wojcik@example.org", (entry, time) -> entry.set("quota", "2147483648")),
    /** The quota is in megabytes, read as bytes it is a box for two short messages. */
    QUOTA_IN_MEGABYTES("frauke.weiss@example.net", (entry, time) -> entry.set("quota", "2048S")),
    /** The hash is of the old crypt with two characters of salt: eight characters count, minutes to guess. */
    HASH_DES_CRYPT("jesus.ordonez@example.org", (entry, time) -> entry
            .set("userPassword", "{CRYPT}phw9KRcImq/6o")),
    /** The hash is salted SHA-1. */
    HASH_SALTED_SHA1("marlene.froehlich@example.org", (entry, time) -> entry
            .set("userPassword", SaltedHash.SSHA.value(password(), new byte[] {1, 8, 4, 0}))),
    /** The hash is MD5 without salt. */
    HASH_MD5("sarka.hajek@example.net", (entry, time) -> entry
            .set("userPassword", SaltedHash.MD5.value(password(), new byte[0]))),
    /** A second address of the mailbox is an alias of somebody else too. */
    DUPLICATE_ADDRESS("dieter.vogel@example.org", (entry, time) -> entry.add("mail", "office@example.org")),
    /** The target does not exist. */
    ALIAS_TARGET_MISSING("prizes@example.org", (entry, time) -> entry.set("maildrop", "nobody.here@example.org")),
    /** One of two targets does not exist. */
    ALIAS_ONE_TARGET_MISSING("scholarships@example.org", (entry, time) -> entry
            .set("maildrop", "zoe.held@example.org", "left.in.2019@example.org")),
    /** The first half of a loop. */
    ALIAS_LOOP_THERE("north-gate@example.org", (entry, time) -> entry.set("maildrop", "south-gate@example.org")),
    /** The second half of the loop. */
    ALIAS_LOOP_BACK("south-gate@example.org", (entry, time) -> entry.set("maildrop", "north-gate@example.org")),
    /** The target is an inactive mailbox. */
    ALIAS_TO_INACTIVE("violins@example.org", (entry, time) -> entry.set("maildrop", "ana.zagar@example.org")),
    /** The target has no domain, as Phamm writes it; which one is meant depends on the mail server. */
    ALIAS_TARGET_WITHOUT_DOMAIN("abuse@example.net", (entry, time) -> entry.set("maildrop", "postmaster")),
    /** A member of the list does not exist. */
    LIST_MEMBER_MISSING("choir@lists.example.org", (entry, time) -> entry
            .add("maildrop", "tenor.gone@example.org")),
    /** The domain has more mailboxes than it may have. */
    DOMAIN_OVER_LIMIT("example.net", (entry, time) -> entry.set("maxMail", "30"));

    private final String address;
    private final BiConsumer<SampleEntry, SampleTime> change;

    PlantedFault(String address, BiConsumer<SampleEntry, SampleTime> change) {
        this.address = address;
        this.change = change;
    }

    /** The address that has the fault; for a domain its name. */
    public String address() {
        return address;
    }

    /** DN of the entry that has the fault. */
    public String dn() {
        int at = address.indexOf('@');
        return at < 0
                ? SampleTree.domainDn(address)
                : "mail=" + address + ',' + SampleTree.domainDn(address.substring(at + 1));
    }

    void plant(SampleEntry entry, SampleTime time) {
        change.accept(entry, time);
    }

    /** The aliases that exist only to have a fault. */
    static List<String> aliases() {
        return Arrays.stream(values()).filter(fault -> fault.name().startsWith("ALIAS_"))
                .filter(fault -> fault != ALIAS_TARGET_WITHOUT_DOMAIN).map(PlantedFault::address).toList();
    }

    private static byte[] password() {
        return DeliveredData.PASSWORD.getBytes(StandardCharsets.US_ASCII);
    }
}
