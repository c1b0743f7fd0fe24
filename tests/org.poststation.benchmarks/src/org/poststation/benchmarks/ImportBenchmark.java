// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.data.MailDirectoryData;

/**
 * Imports a file into an empty directory with the console's command line, as a user does: the whole file is checked
 * first (or not, as {@code ldapadd} does not), passwords are hashed, every change is kept in the journal before it is
 * sent, what fails goes to a reject file. In turn with {@code ldapadd -c}, each into a server of its own. The time is
 * that of the whole process, from its start to its end, in a heap of 64 MB; the processor time of both sides tells what
 * a busy computer hides.
 */
public final class ImportBenchmark {

    private static final int USUAL_RUNS = 5;
    private static final int TOOLS_AT_ONCE = 4;
    private static final double MEGABYTE = 1e6;
    private static final List<String> USUAL = List.of("durable=70000", "nosync=70000", "phamm-nosync=70000",
            "far=5000", "far-nosync=5000", "present=70000", "alone-nosync=1000000");

    private final String poststation;
    private final PrintStream out;
    private int runs = USUAL_RUNS;

    private ImportBenchmark(String poststation, PrintStream out) {
        this.poststation = poststation;
        this.out = out;
    }

    /**
     * @param arguments the command that is measured; then cases such as {@code far-nosync=5000}: words, and the number
     *            of mailboxes. {@code present}: everything is there already; {@code alone}: once, without ldapadd;
     *            {@code bound}: ldapadd alone against several of it; the
     *            others see {@link ImportSite.Place}; {@code runs=1} for those that follow
     */
    public static void main(String[] arguments) throws Exception {
        ImportBenchmark benchmark = new ImportBenchmark(arguments[0], System.out);
        List<String> cases = List.of(arguments).subList(1, arguments.length);
        for (String one : cases.isEmpty() ? USUAL : cases) {
            int sign = one.indexOf('=');
            String what = one.substring(0, sign);
            int number = Integer.parseInt(one.substring(sign + 1));
            if (what.equals("runs")) {
                benchmark.runs = number;
            } else {
                benchmark.run(what, number);
            }
        }
    }

    private void run(String what, int mailboxes) throws Exception {
        MailDirectoryData data = MailDirectoryData.of(mailboxes, mailboxes / 100, 20);
        try (TemporaryFolder folder = TemporaryFolder.create("benchmark")) {
            Path file = data.write(folder.resolve("data.ldif"));
            out.printf(Locale.ROOT, "%s: %d entries, %.1f MB of LDIF%n", what, data.entries(),
                    Files.size(file) / MEGABYTE);
            ImportSite.Place place = new ImportSite.Place(folder, file, Set.of(what.split("-")));
            if (place.has("present")) {
                present(data, place);
            } else if (place.has("alone")) {
                alone(data, place);
            } else if (place.has("bound")) {
                bound(data, place);
            } else {
                race(data, place);
            }
        }
    }

    private void race(MailDirectoryData data, ImportSite.Place place) throws Exception {
        Runs ours = new Runs("poststation import");
        Runs atOnce = new Runs("poststation import --no-check");
        Runs theirs = new Runs("ldapadd -c");
        for (int run = 0; run < runs; run++) {
            measure(ours, data, place, this::imports);
            measure(atOnce, data, place, site -> site.poststation(poststation, "--no-check"));
            measure(theirs, data, place, ImportSite::ldapadd);
        }
        List.of(ours, atOnce, theirs).forEach(runs -> out.println(runs.line(data.entries())));
        out.printf(Locale.ROOT, "  speed compared with ldapadd        %.2f, without the check %.2f%n",
                theirs.median() / ours.median(), theirs.median() / atOnce.median());
    }

    /** What slapd takes at most on this computer: from several tools that neither check nor keep anything. */
    private void bound(MailDirectoryData data, ImportSite.Place place) throws Exception {
        LdifParts parts = LdifParts.of(place.file(), TOOLS_AT_ONCE, place.folder());
        Runs one = new Runs("ldapadd -c");
        Runs several = new Runs(TOOLS_AT_ONCE + " x ldapadd -c at once");
        for (int run = 0; run < runs; run++) {
            measure(one, data, place, ImportSite::ldapadd);
            measure(several, data, place, site -> site.ldapaddAtOnce(parts));
        }
        List.of(one, several).forEach(runs -> out.println(runs.line(data.entries())));
        out.printf(Locale.ROOT, "  speed compared with one ldapadd    %.2f%n", one.median() / several.median());
    }

    private void alone(MailDirectoryData data, ImportSite.Place place) throws Exception {
        Runs ours = new Runs("poststation import");
        measure(ours, data, place, this::imports);
        out.println(ours.line(data.entries()));
    }

    /** What an import costs when everything is there already: looked through only, and imported. */
    private void present(MailDirectoryData data, ImportSite.Place place) throws Exception {
        Runs check = new Runs("poststation import --check");
        Runs again = new Runs("poststation import");
        try (ImportSite site = new ImportSite(place)) {
            site.slapadd();
            for (int run = 0; run < runs; run++) {
                check.measureOthers(() -> site.poststation(poststation, "--add-or-update", "--check"));
                again.measureOthers(() -> site.poststation(poststation, "--add-or-update"));
            }
        }
        out.println(check.line(data.entries()));
        out.println(again.line(data.entries()));
    }

    private ImportSite.Processor imports(ImportSite site) {
        return site.poststation(poststation);
    }

    private interface Way {
        ImportSite.Processor into(ImportSite site);
    }

    private static void measure(Runs runs, MailDirectoryData data, ImportSite.Place place, Way way) throws Exception {
        try (ImportSite site = new ImportSite(place)) {
            runs.measureOthers(() -> way.into(site));
            int entries = site.entries(data.base());
            if (entries != data.entries()) {
                throw new IllegalStateException(entries + " entries were imported, not " + data.entries());
            }
        }
    }
}
