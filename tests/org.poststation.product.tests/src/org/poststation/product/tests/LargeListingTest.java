// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/**
 * All rows of a large directory come into the product's window within 256 MB, and the window answers whatever is done
 * with them: its thread leaves the work to others. {@code releng/bench window} asks for more rows and runs.
 */
@Timeout(1200)
class LargeListingTest {

    private static final String SIZES = System.getProperty("org.poststation.product.rows", "70000");
    private static final int ROWS_PER_DOMAIN = 750;
    /**
     * What the window's thread may compute for one event: several times what it needs, on a busy computer too, and less
     * than it takes to sort, filter or copy 70,000 rows.
     */
    private static final Duration MOST = Duration.ofMillis(60);
    /** The same for the first step, at which most classes are loaded. */
    private static final Duration MOST_AT_FIRST = Duration.ofMillis(300);

    /** Numbers of rows, each as often as it is to be measured. */
    record Size(int rows, long runs) {}

    static Stream<Size> sizes() {
        List<Integer> all = Arrays.stream(SIZES.split(",")).map(Integer::valueOf).toList();
        return all.stream().distinct().map(rows -> new Size(rows, all.stream().filter(rows::equals).count()));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void theWindowTakesAllRowsAndLeavesTheWorkToOthers(Size size) throws IOException {
        int aliases = size.rows() / 4;
        MailDirectoryData data = MailDirectoryData.of(size.rows() - aliases, aliases,
                size.rows() / ROWS_PER_DOMAIN + 1);
        WindowReport report = new WindowReport();
        try (TemporaryFolder folder = TemporaryFolder.create("many");
                Slapd slapd = Slapd.builder(SchemaSet.PHAMM).noSync().logLevel("none")
                        .ldif(data.write(folder.resolve("many.ldif"))).start()) {
            for (int run = 0; run < size.runs(); run++) {
                run(slapd, data, size.rows(), report);
            }
        }
        System.out.print(report.text());
    }

    private static void run(Slapd slapd, MailDirectoryData data, int rows, WindowReport report) throws IOException {
        try (Product product = new Product(); ChaosProxy proxy = ChaosProxy.to(slapd.port())) {
            product.command("profile", "add", "many", "--ldap", "ldap://" + proxy.host() + ":" + proxy.port(),
                    "--bind-dn", slapd.rootDn(), "--base", data.base(), "--password-file", "-")
                    .start(slapd.rootPassword() + "\n").waitFor().requireCode(0);
            WindowRun found = WindowRun.of(new ProbedWindow(product).run("load", "-Xmx256m",
                    ProbedWindow.property("profile", "many"), ProbedWindow.property("rows", Integer.toString(rows))));
            assertEquals(rows, found.rows());
            assertEquals(List.of(), tooLong(found.steps()));
            report.add(found, Duration.between(proxy.firstAnswer().orElseThrow(), found.first()));
        }
    }

    private static List<WindowRun.Step> tooLong(List<WindowRun.Step> steps) {
        return steps.stream().filter(
                step -> step.work().compareTo(step == steps.getFirst() ? MOST_AT_FIRST : MOST) > 0).toList();
    }
}
