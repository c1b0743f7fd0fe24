// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.poststation.directory.embedded.sample.DeliveredData;
import org.poststation.directory.embedded.sample.PlantedFault;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;

/** What the example directory holds when it is delivered. */
class DeliveredContentTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneId.of("Europe/Rome"));
    private static final String BASE = "o=hosting,dc=example,dc=org";
    private static final String LISTS = "vd=lists.example.org," + BASE;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    @TempDir
    private static Path workspace;
    private static EmbeddedExampleDirectory directory;
    private static LDAPConnection session;

    @BeforeAll
    static void open() throws Exception {
        directory = new EmbeddedExampleDirectory(Optional.of(workspace), CLOCK);
        session = Sessions.administrator(directory.start());
    }

    @AfterAll
    static void stop() throws Exception {
        session.close();
        directory.stop();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"(objectClass=VirtualDomain)|3", "(objectClass=VirtualMailAccount)|186",
            "(objectClass=VirtualMailAlias)|867", "(objectClass=*)|1058",
            "(&(objectClass=VirtualMailAccount)(accountActive=FALSE))|12",
            "(&(objectClass=VirtualMailAccount)(!(forwardActive=*)))|1", "(maildrop=*@xn--bcher-kva.example)|2"})
    void hasSoMany(String filter, int count) throws Exception {
        assertEquals(count, search(BASE, filter).size());
    }

    @Test
    void hasFortyListsOfTenAddressesEach() throws Exception {
        Set<String> addresses = new HashSet<>();
        search(LISTS, "(objectClass=VirtualMailAlias)")
                .forEach(entry -> addresses.add(entry.getAttributeValue("mail")));
        assertEquals(400, addresses.size());
        long lists = addresses.stream().filter(address -> addresses.contains(address.replace("@", "-owner@"))).count();
        assertEquals(40, lists);
        List<SearchResultEntry> whole = search(LISTS, "(mail=choir-unsubscribe@lists.example.org)");
        assertEquals("choir-unsubscribe@lists.example.org", whole.getFirst().getAttributeValue("maildrop"));
    }

    @Test
    void membersAndOwnersAreMailboxesUnlessPlanted() throws Exception {
        Set<String> mailboxes = addresses("(objectClass=VirtualMailAccount)");
        for (SearchResultEntry list : search(LISTS, "(objectClass=VirtualMailAlias)")) {
            for (String target : list.getAttributeValues("maildrop")) {
                boolean itself = target.equals(list.getAttributeValue("mail"));
                assertTrue(itself || mailboxes.contains(target) || target.equals("tenor.gone@example.org"), target);
            }
        }
    }

    @Test
    void targetsInOwnDomainsExistUnlessPlanted() throws Exception {
        Set<String> known = addresses("(mail=*)");
        Set<String> missing = new HashSet<>();
        for (SearchResultEntry entry : search(BASE, "(maildrop=*)")) {
            for (String target : entry.getAttributeValues("maildrop")) {
                boolean own = target.endsWith("@example.org") || target.endsWith("@example.net");
                if (own && !known.contains(target)) {
                    missing.add(target);
                }
            }
        }
        assertEquals(Set.of("nobody.here@example.org", "left.in.2019@example.org", "tenor.gone@example.org"), missing);
    }

    @Test
    void someMailboxesExpireWithinThirtyDaysOfDelivery() throws Exception {
        String today = DAY.format(CLOCK.instant().atZone(CLOCK.getZone()));
        String later = DAY.format(CLOCK.instant().atZone(CLOCK.getZone()).plusDays(30));
        assertEquals(7, search(BASE, "(&(objectClass=VirtualMailAccount)(expireDate>=" + today + ")(expireDate<="
                + later + "))").size());
    }

    @Test
    void namesAreInternationalAndAddressesAscii() throws Exception {
        assertEquals(1, search(BASE, "(cn=Łukasz Wójcik)").stream()
                .filter(entry -> entry.hasObjectClass("VirtualMailAccount")).count());
        for (String address : addresses("(mail=*)")) {
            assertTrue(address.matches("[a-z0-9._-]+@[a-z.]+"), address);
        }
    }

    @Test
    void everyFaultIsPlantedAndOnlyThere() throws Exception {
        assertEquals(List.of("chiara.colo@example.org"), mails("(&(objectClass=VirtualMailAccount)"
                + "(accountActive=TRUE)(expireDate<=20261120))"));
        assertEquals(List.of("sukru.celik@example.org"), mails("(&(forwardActive=TRUE)(!(maildrop=*)))"));
        assertEquals(List.of("grazyna.kaminski@example.org"), mails("(&(forwardActive=TRUE)(vacationActive=TRUE))"));
        assertEquals(List.of("rehor.riha@example.org"),
                mails("(&(objectClass=VirtualMailAccount)(!(vacationActive=*)))"));
        assertEquals(List.of("maelle.crete@example.org"), mails("(&(delete=TRUE)(accountActive=TRUE))"));
        assertEquals(List.of("lukasz.wojcik@example.org"),
                search(BASE, "(quota=*)").stream().filter(e -> !e.getAttributeValue("quota").endsWith("S"))
                        .map(e -> e.getAttributeValue("mail")).toList());
    }

    @ParameterizedTest
    @EnumSource(PlantedFault.class)
    void everyPlantedFaultHasItsEntry(PlantedFault fault) throws Exception {
        assertNotNull(session.getEntry(fault.dn()), fault.dn());
    }

    @Test
    void thePasswordOfAMailboxWorksForEveryStrongHash() throws Exception {
        for (String mail : new String[] {"zoe.held@example.org", "benoit.aubepine@example.org"}) {
            try (LDAPConnection user = Sessions.anonymous(directory.start())) {
                user.bind("mail=" + mail + ",vd=example.org," + BASE, DeliveredData.PASSWORD);
            }
        }
    }

    @Test
    void theSameMomentGivesTheSameBytes() {
        byte[] first = new DeliveredData(CLOCK.instant().atZone(CLOCK.getZone())).ldif();
        assertArrayEquals(first, new DeliveredData(CLOCK.instant().atZone(CLOCK.getZone())).ldif());
        assertFalse(new String(first).contains("Posthorn1840"));
    }

    private static List<String> mails(String filter) throws LDAPException {
        return search(BASE, filter).stream().map(entry -> entry.getAttributeValue("mail")).toList();
    }

    private static Set<String> addresses(String filter) throws LDAPException {
        Set<String> addresses = new HashSet<>();
        search(BASE, filter).forEach(entry -> addresses.addAll(List.of(entry.getAttributeValues("mail"))));
        return addresses;
    }

    private static List<SearchResultEntry> search(String base, String filter) throws LDAPException {
        return session.search(base, SearchScope.SUB, filter).getSearchEntries();
    }
}
