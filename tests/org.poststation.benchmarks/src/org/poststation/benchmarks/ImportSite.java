// SPDX-License-Identifier: EPL-2.0
package org.poststation.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.process.Tool;
import org.poststation.testkit.process.ToolResult;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.slapd.SlapdBuilder;

/** A slapd of its own, near or far, into which a file is imported. */
final class ImportSite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration ONE_WAY = Duration.ofMillis(10);
    private static final double MILLIS = 1e3;
    private static final double MINUTE = 60;
    private static final String ROOM = "maxsize 34359738368";

    private final Place place;
    private final Slapd slapd;
    private final ChaosProxy way;
    private final Path password;

    /**
     * Where and what.
     *
     * @param folder for passwords, the workspace and results
     * @param file what is imported
     * @param words {@code nosync}: the server does not wait for its disk; {@code far}: a question and its answer are on
     *            their way for 20 ms; {@code phamm}: with the indexes that Phamm recommends, not Debian's usual ones
     */
    record Place(TemporaryFolder folder, Path file, Set<String> words) {

        boolean has(String word) {
            return words.contains(word);
        }
    }

    /**
     * Seconds of processor time.
     *
     * @param client what imports
     * @param server slapd meanwhile
     */
    record Processor(double client, double server) {}

    ImportSite(Place place) {
        this.place = place;
        SlapdBuilder server = Slapd.builder(SchemaSet.PHAMM).logLevel("none").databaseLine(ROOM);
        if (!place.has("phamm")) {
            server.debianIndexes();
        }
        if (place.has("nosync")) {
            server.noSync();
        }
        slapd = server.start();
        way = ChaosProxy.to(slapd.port()).delay(ONE_WAY);
        password = place.folder().write("bind.password", slapd.rootPassword());
    }

    /** Loads the file behind everybody's back. */
    void slapadd() {
        slapd.stop();
        slapd.load(place.file());
        slapd.restart();
    }

    /**
     * Imports the file by the console's command line with a heap of 64 MB.
     *
     * @return what it took of the processor
     */
    Processor poststation(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of("import", place.file().toString(), "--ldap", url(),
                "--bind-dn", slapd.rootDn(), "--password-file", password.toString(), "--base", slapd.suffix()));
        arguments.addAll(List.of(options));
        // the one variable that prevails over the options of the start script
        return run(command, arguments, Tool.of("sh", "dash").environment("_JAVA_OPTIONS", "-Xmx64m")
                .environment("POSTSTATION_WORKSPACE", place.folder().folder("workspace").toString()));
    }

    /** Imports the file by OpenLDAP's tool. */
    Processor ldapadd() {
        return run("ldapadd", List.of("-c", "-x", "-H", url(), "-D", slapd.rootDn(), "-y", password.toString(), "-f",
                place.file().toString()), Tool.of("sh", "dash"));
    }

    /** Imports what stands in several files by as many of OpenLDAP's tools at once: the most that slapd takes here. */
    Processor ldapaddAtOnce(LdifParts parts) {
        String script = "to=$1; as=$2; by=$3; parents=$4; shift 4\n"
                + "add() { ldapadd -c -x -H \"$to\" -D \"$as\" -y \"$by\" -f \"$1\"; }\n"
                + "add \"$parents\"; for part; do add \"$part\" & done; wait";
        List<String> arguments = new ArrayList<>(List.of("-c", script, "sh", url(), slapd.rootDn(),
                password.toString(), parts.parents().toString()));
        parts.accounts().forEach(part -> arguments.add(part.toString()));
        return run("sh", arguments, Tool.of("sh", "dash"));
    }

    /** How many entries there are at and below one. */
    int entries(String base) {
        String count = "ldapsearch -x -LLL -H " + slapd.url() + " -D " + slapd.rootDn() + " -y " + password + " -b "
                + base + " 1.1 | grep -c '^dn:'";
        return Integer.parseInt(Tool.of("sh", "dash").with("-c", count).timeout(PATIENCE).runSuccessfully().output()
                .strip());
    }

    @Override
    public void close() {
        way.close();
        slapd.close();
    }

    private String url() {
        return "ldap://" + slapd.host() + ":" + (place.has("far") ? way.port() : slapd.port());
    }

    private Processor run(String command, List<String> arguments, Tool shell) {
        double before = slapdSeconds();
        List<String> all = new ArrayList<>(List.of("-c", "\"$@\" >/dev/null && times", "sh", command));
        all.addAll(arguments);
        ToolResult result = shell.with(all).timeout(PATIENCE).runSuccessfully();
        return new Processor(seconds(result.lines().getLast()), slapdSeconds() - before);
    }

    private double slapdSeconds() {
        return ProcessHandle.of(slapd.pid()).flatMap(process -> process.info().totalCpuDuration()).orElseThrow()
                .toMillis() / MILLIS;
    }

    /** @param times of what a shell has run, by itself and for it in the kernel, such as 1m2.30s 0m0.40s */
    private static double seconds(String times) {
        double sum = 0;
        for (String time : times.split(" ")) {
            int minutes = time.indexOf('m');
            sum += MINUTE * Integer.parseInt(time.substring(0, minutes))
                    + Double.parseDouble(time.substring(minutes + 1, time.length() - 1));
        }
        return sum;
    }
}
