// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** All rows of a directory come into the product's window within 256 MB; {@code releng/bench window} asks for more. */
@Timeout(1200)
class LargeListingTest {

    private static final int ROWS = Integer.getInteger("org.poststation.product.rows", 5_000);
    private static final int ROWS_PER_DOMAIN = 750;
    private static final double MEGABYTE = 1024 * 1024;

    @Test
    void allRowsAreInTheTableWithinTheHeap() throws IOException {
        int aliases = ROWS / 4;
        MailDirectoryData data = MailDirectoryData.of(ROWS - aliases, aliases, ROWS / ROWS_PER_DOMAIN + 1);
        try (Product product = new Product();
                TemporaryFolder folder = TemporaryFolder.create("many");
                Slapd slapd = Slapd.builder(SchemaSet.PHAMM).noSync().logLevel("none")
                        .ldif(data.write(folder.resolve("many.ldif"))).start()) {
            product.command("profile", "add", "many", "--ldap", slapd.url(), "--bind-dn", slapd.rootDn(), "--base",
                    data.base(), "--password-file", "-").start(slapd.rootPassword() + "\n").waitFor().requireCode(0);

            Map<String, String> found = new ProbedWindow(product).run("load", "-Xmx256m",
                    ProbedWindow.property("profile", "many"), ProbedWindow.property("rows", Integer.toString(ROWS)))
                    .stream().map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));

            assertNotNull(found.get("rows"), found::toString);
            assertEquals(ROWS, Integer.parseInt(found.get("rows")), found::toString);
            System.out.printf(Locale.ROOT, "%d rows in the window, heap limit %.0f MB: first rows %s ms and all rows"
                    + " %s ms after opening, longest work for one event %s ms, longest pause %s ms, heap %.0f MB%n",
                    ROWS, megabytes(found.get("limit")), found.get("first"), found.get("all"), found.get("work"),
                    found.get("pause"), megabytes(found.get("heap")));
        }
    }

    private static double megabytes(String bytes) {
        return Long.parseLong(bytes) / MEGABYTE;
    }
}
