// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.ui.driver.DefaultCondition;
import org.poststation.ui.driver.SWTBot;
import org.poststation.ui.driver.SWTWorkbenchBot;

/** Pictures of an import: the wizard's pages, and how it ended. */
record ImportScenes(SWTWorkbenchBot bot, Camera camera, Slapd server) {

    private static final String BASE = "dc=example,dc=org";
    private static final String SYNC = "Synchronise: also delete below the base what the file lacks";

    private static final String PEOPLE = """
            E-Mail;Vorname;Nachname;Quota;Zimmer
            mia@example.com;Mia;Gr\u00f6\u00dfe;2G;7
            bo@example.com;Bo;Held;much;8
            ida@example;Ida;Held;3G;9
            """;

    void all() {
        visit("import-file", wizard -> wizard.wizard().buttonWithId("import.next"));
        visit("import-sync", wizard -> wizard.mode(SYNC).wizard().textWithId("import.base").setText(BASE));
        visit("import-check", wizard -> wizard.check("to be added"));
        visit("import-check-failed", wizard -> {
            wizard.wizard().textWithId("import.file").setText("/nowhere/in.ldif");
            wizard.wizard().buttonWithId("import.next").click();
            bot.waitUntil(DefaultCondition.of("The check did not fail", () -> wizard.wizard()
                    .labelWithId("import.check.failure.what").getText().contains("nowhere")));
        });
        visit("import-columns", wizard -> {
            Path file = Path.of(wizard.wizard().textWithId("import.file").getText());
            wizard.wizard().textWithId("import.file").setText(file.resolveSibling("people.csv").toString());
            wizard.wizard().buttonWithId("import.next").click();
            bot.waitUntil(DefaultCondition.of("No preview",
                    () -> wizard.wizard().tableWithId("mapping.preview").rowCount() == 3));
        });
        visit("import-record", wizard -> {
            wizard.check("to be added").findings().doubleClick(0);
            new SWTBot().textWithId("record.text");
        });
        visit("import-delete", wizard -> {
            wizard.mode(SYNC).wizard().textWithId("import.base").setText(BASE);
            wizard.check("to be added").press("");
            new SWTBot().buttonWithId("confirm.apply");
        });
        visit("import-ended", wizard -> {
            wizard.check("to be added");
            wizard.wizard().buttonWithId("import.finish").click();
            wizard.ended("accounts.ldif", "in the directory");
        });
        visit("import-rejects", wizard -> {
            wizard.check("to be added");
            wizard.wizard().buttonWithId("import.finish").click();
            wizard.ended("accounts.ldif", "in the directory");
            wizard.page("accounts.ldif").buttonWithId("importing.correct").click();
            bot.shell("Rejected records: accounts.rejected.ldif").activate();
        });
        camera.visit("import-cancelled", this::cancelled);
    }

    /** In the middle, on a slow line. */
    private void cancelled() {
        try (TemporaryFolder folder = TemporaryFolder.create("scene-");
                ChaosProxy proxy = ChaosProxy.to(server.host(), server.port())) {
            String connection = camera.connection();
            Connections.open(connection, server, proxy);
            new AccountsViewBot(bot).waitForAll("4 rows");
            Path file = folder.write("slow.ldif", records("slow" + System.nanoTime(), 4000));
            ImportBot wizard = new ImportBot(bot, connection, file).check("to be added");
            proxy.delay(Duration.ofMillis(500));
            wizard.wizard().buttonWithId("import.finish").click();
            bot.waitUntil(DefaultCondition.of("Nothing came in",
                    () -> !wizard.count("slow.ldif", "Added").equals("0")));
            wizard.page("slow.ldif").buttonWithId("importing.cancel").click();
            wizard.ended("slow.ldif", "Cancelled: ");
        }
    }

    private void visit(String name, Consumer<ImportBot> way) {
        try (TemporaryFolder folder = TemporaryFolder.create("scene-")) {
            Path file = Files.writeString(folder.resolve("accounts.ldif"), records(name + System.nanoTime(), 200));
            folder.write("people.csv", PEOPLE);
            camera.visit(name, () -> {
                String connection = camera.connection();
                Connections.open(connection, server);
                new AccountsViewBot(bot).waitForAll("4 rows");
                way.accept(new ImportBot(bot, connection, file));
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String records(String unique, int count) {
        return IntStream.range(0, count).mapToObj(i -> "dn: cn=" + unique + i + (i % 23 == 7 ? ",ou=gone," : ",") + BASE
                + "\nobjectClass: person\ncn: " + unique + i + (i % 31 == 5 ? "\n" : "\nsn: Person " + i + "\n")
                + (i % 40 == 3 ? "shoeSize: 42\n" : "") + "userPassword: postillion\n\n")
                .collect(Collectors.joining()) + "dn: cn=broken," + BASE + "\nno colon here\n";
    }
}
