// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poststation.cli.internal.CommandRun;
import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.ExitCode;

import com.fasterxml.jackson.databind.JsonNode;

/** Listings of the example directory. */
class ListingTest {

    @ParameterizedTest
    @CsvSource({"mailbox,186", "alias,467", "list,40", "domain,3"})
    void theExampleHasSoMany(String kind, int count) {
        CommandRun run = CommandRun.of(kind, "list", "--example", "--json").requireCode(ExitCode.DONE);
        assertEquals("", run.err());
        Set<String> addresses = new TreeSet<>();
        for (JsonNode row : run.objects()) {
            assertEquals(kind, row.get("kind").asText());
            addresses.add(row.get("address").asText());
        }
        assertEquals(count, addresses.size());
        assertEquals(count, run.lines().size());
        assertEquals(count + 1, CommandRun.of(kind, "list", "--example").lines().size());
    }

    @Test
    void everyRowHasEveryKey() {
        for (JsonNode row : CommandRun.of("mailbox", "list", "--example", "--json").objects()) {
            List<String> keys = new ArrayList<>();
            row.fieldNames().forEachRemaining(keys::add);
            assertEquals(List.of("kind", "address", "name", "state", "quota", "targets", "expires", "changed", "dn"),
                    keys);
        }
    }

    @Test
    void filtersHoldTogether() {
        List<JsonNode> all = CommandRun.of("mailbox", "list", "--example", "--json").objects();
        String domain = all.getFirst().get("address").asText().split("@")[1];
        List<JsonNode> active = CommandRun.of("mailbox", "list", "--example", "--json", "--domain", domain,
                "--state", "active").objects();
        assertEquals(all.stream().filter(row -> row.get("address").asText().endsWith("@" + domain)
                && row.get("state").asText().equals("active")).toList().size(), active.size());
        assertTrue(!active.isEmpty() && active.size() < all.size());
        List<JsonNode> expiring = CommandRun.of("mailbox", "list", "--example", "--json", "--expires-before",
                "2999-01-01").objects();
        assertFalse(expiring.isEmpty());
        assertTrue(expiring.stream().noneMatch(row -> row.get("expires").isNull()));
        String name = all.getFirst().get("name").asText();
        assertTrue(CommandRun.of("mailbox", "list", "--example", "--json", "--match", name.toUpperCase()).objects()
                .contains(all.getFirst()));
        assertEquals("", CommandRun.of("mailbox", "list", "--example", "--json", "--match", "(*)\\00").out());
    }

    @Test
    void columnsStandBelowTheirHeadings() {
        List<String> lines = CommandRun.of("mailbox", "list", "--example").lines();
        int state = lines.getFirst().indexOf("STATE");
        Pattern word = Pattern.compile(" {2}(active|inactive|expired|deleted|unknown)( |$)");
        for (String line : lines.subList(1, lines.size())) {
            Matcher found = word.matcher(line);
            assertTrue(found.find(), line);
            assertEquals(state, Printable.width(line.substring(0, found.start(1))), line);
        }
    }
}
