// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.journal.internal;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.poststation.directory.Dn;
import org.poststation.directory.journal.ChangeResult.Done;
import org.poststation.directory.journal.Journal.Order;
import org.poststation.directory.journal.JournalWriter;
import org.poststation.model.DomainName;
import org.poststation.operation.OperationException;
import org.poststation.profile.Secret;
import org.poststation.testkit.profile.MemorySecretStore;

/** A console in a process of its own that writes a journal: many entries, one that never ends, or until it can't. */
final class OtherConsole {

    private static final int MANY = 50;

    private OtherConsole() {}

    /** Starts one with the key that the journal has; {@code prefix} runs it in an environment of its own. */
    static Process start(Path folder, MemorySecretStore secrets, String what, String... prefix) throws IOException {
        FileJournal journal = Fixture.journal(folder, secrets);
        String name = "journal/" + journal.place().folder().getFileName();
        List<String> command = new ArrayList<>(List.of(prefix));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(),
                OtherConsole.class.getName(), folder.toString(), name, secrets.text(name).orElseThrow(), what));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    public static void main(String[] arguments) throws Exception {
        MemorySecretStore secrets = new MemorySecretStore();
        secrets.keep(arguments[1], Secret.of(arguments[2].toCharArray()));
        FileJournal journal = Fixture.journal(Path.of(arguments[0]), secrets);
        switch (arguments[3]) {
            case "many" -> many(journal);
            case "hang" -> hang(journal);
            default -> fill(journal);
        }
    }

    private static void many(FileJournal journal) throws OperationException {
        for (int i = 0; i < MANY; i++) {
            try (JournalWriter writer = journal.begin(Fixture.SET)) {
                writer.result(writer.intend(List.of(Fixture.add("other " + i))), new Done());
            }
        }
    }

    private static void hang(FileJournal journal) throws OperationException, IOException {
        JournalWriter writer = journal.begin(Fixture.SET);
        writer.result(writer.intend(List.of(Fixture.add("first"))), new Done());
        writer.intend(List.of(Fixture.add("second"), Fixture.add("third")));
        System.out.println(writer.id().orElseThrow());
        System.in.read();
    }

    private static void fill(FileJournal journal) throws OperationException {
        long kept = 0;
        try (JournalWriter writer = journal.begin(Fixture.SET)) {
            while (true) {
                long number = writer.intend(List.of(Fixture.describe("e" + kept, "", random(kept))));
                kept++;
                writer.result(number, new Done());
            }
        } catch (OperationException full) {
            System.out.println(kept + " " + full.explanation().what());
            System.out.println(full.explanation().serverText());
        }
        System.out.println(journal.newest(10).size() + " "
                + Fixture.changes(journal, 1, Order.FORWARD).size());
    }

    /** What does not compress. */
    static String random(long seed) {
        StringBuilder text = new StringBuilder();
        new Random(seed).ints(2000, ' ', 0x7f).forEach(c -> text.append((char) c));
        return text.toString();
    }

    private static String classPath() {
        return Stream
                .of(OtherConsole.class, FileJournal.class, Dn.class, MemorySecretStore.class, Secret.class,
                        OperationException.class, DomainName.class)
                .map(OtherConsole::place).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            Path place = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path classes = place.resolve("target").resolve("classes");
            return (Files.isDirectory(classes) ? classes : place).toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
