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
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.slapd.SlapdBuilder;

/** A slapd of its own, near or far, into which a file is imported. */
final class ImportSite implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final Duration ONE_WAY = Duration.ofMillis(10);
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

    /** Imports the file by the console's command line with a heap of 64 MB. */
    void poststation(String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of("import", place.file().toString(), "--ldap", url(),
                "--bind-dn", slapd.rootDn(), "--password-file", password.toString(), "--base", slapd.suffix()));
        arguments.addAll(List.of(options));
        // the one variable that prevails over the options of the start script
        shell("exec \"$@\"", command, arguments, Tool.of("sh", "dash").environment("_JAVA_OPTIONS", "-Xmx64m")
                .environment("POSTSTATION_WORKSPACE", place.folder().folder("workspace").toString()));
    }

    void ldapadd() {
        shell("exec \"$@\" >/dev/null", "ldapadd", List.of("-c", "-x", "-H", url(), "-D", slapd.rootDn(), "-y",
                password.toString(), "-f", place.file().toString()), Tool.of("sh", "dash"));
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

    private static void shell(String script, String command, List<String> arguments, Tool shell) {
        List<String> all = new ArrayList<>(List.of("-c", script, "sh", command));
        all.addAll(arguments);
        shell.with(all).timeout(PATIENCE).runSuccessfully();
    }
}
