// SPDX-License-Identifier: EPL-2.0
package org.poststation.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poststation.testkit.Await;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.data.MailDirectoryData;
import org.poststation.testkit.net.ChaosProxy;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;

/** The product's command line against a real server: what scripts rely on. */
class ServerTest {

    private static final String ZOE = "zoe.held@example.com";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int INTERRUPTED = 130;
    private static final int READER_GONE = 141;

    private Product product;
    private Slapd slapd;

    @BeforeEach
    void prepare() {
        product = new Product();
    }

    @AfterEach
    void cleanUp() {
        if (slapd != null) {
            slapd.close();
        }
        product.close();
    }

    @Test
    void exitCodesSayWhatHappened() {
        slapd = Slapd.builder(SchemaSet.PHAMM).sample().readOnly().start();
        product.command(onServer("mailbox", "show", ZOE)).run().requireCode(0);
        product.command(onServer("mailbox", "show", ZOE, "nobody@example.com")).run().requireCode(1);
        product.command(onServer("mailbox", "set", ZOE, "--quota", "lots")).run().requireCode(2);
        product.command("mailbox", "list", "--ldap", slapd.url(), "--bind-dn", slapd.rootDn(), "--password-file",
                product.file("wrong", "wrong")).run().requireCode(3);
        product.command(onServer("mailbox", "set", ZOE, "--quota", "3G")).run().requireCode(4);
    }

    @Test
    void aStoredProfileNeedsNoPasswordAnyMore() throws IOException {
        slapd = Slapd.builder(SchemaSet.PHAMM).sample().start();
        product.command("profile", "add", "work", "--ldap", slapd.url(), "--bind-dn", slapd.rootDn(),
                "--password-file", "-").start(slapd.rootPassword() + "\n").waitFor().requireCode(0);
        assertEquals(1, product.command("mailbox", "list", "--profile", "work", "--json").run().requireCode(0).lines()
                .size());
        try (var files = Files.walk(product.workspace())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains(slapd.rootPassword()),
                        file::toString);
            }
        }
        product.command("profile", "remove", "work", "--yes").run().requireCode(0);
        product.command("mailbox", "list", "--profile", "work").run().requireCode(2);
    }

    @Test
    void noPasswordStandsInTheProcessListAndCtrlCEndsAHangingServer() throws IOException {
        slapd = Slapd.builder(SchemaSet.PHAMM).sample().start();
        try (ChaosProxy proxy = ChaosProxy.to(slapd.host(), slapd.port()).stall();
                CommandProcess hanging = product.command("mailbox", "list", "--ldap",
                        "ldap://127.0.0.1:" + proxy.port(), "--bind-dn", slapd.rootDn(), "--password-file",
                        password()).start("")) {
            Await.until(() -> proxy.connections() > 0, PATIENCE, "it is connected");
            Path process = Path.of("/proc", Long.toString(hanging.process().pid()));
            for (String place : List.of("cmdline", "environ")) {
                assertFalse(Files.readString(process.resolve(place), StandardCharsets.ISO_8859_1)
                        .contains(slapd.rootPassword()), place);
            }
            hanging.signal("INT");
            hanging.waitFor().requireCode(INTERRUPTED);
            assertEquals("", hanging.output());
            assertFalse(hanging.errors().contains("\tat "), hanging::errors);
        }
    }

    @Test
    void aReaderWhoHasSeenEnoughEndsTheListing() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create("many")) {
            slapd = Slapd.builder(SchemaSet.PHAMM).noSync().logLevel("none")
                    .ldif(MailDirectoryData.of(5000, 10, 2).write(folder.resolve("many.ldif"))).start();
        }
        try (CommandProcess listing = product.command(onServer("mailbox", "list", "--json")).start("");
                BufferedReader reader = listing.process().inputReader(StandardCharsets.UTF_8)) {
            assertTrue(reader.readLine().startsWith("{\"kind\":\"mailbox\""));
            reader.close();
            listing.waitForEnd().requireCode(READER_GONE);
            assertEquals("", listing.errors().lines().filter(line -> !line.contains("not-encrypted"))
                    .collect(Collectors.joining()));
        }
    }

    @Test
    void whatWasDoneBeforeCtrlCIsTold() throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create("many")) {
            slapd = Slapd.builder(SchemaSet.PHAMM).noSync().logLevel("none")
                    .ldif(MailDirectoryData.of(600, 4, 1).write(folder.resolve("many.ldif"))).start();
        }
        MailDirectoryData data = MailDirectoryData.of(600, 4, 1);
        String addresses = IntStream.range(0, 600).mapToObj(data::mailbox).collect(Collectors.joining("\n"));
        try (ChaosProxy proxy = ChaosProxy.to(slapd.host(), slapd.port())) {
            proxy.delay(Duration.ofMillis(10));
            CommandProcess process = product.command("mailbox", "set", "-", "--description", "changed", "--json",
                    "--ldap", "ldap://127.0.0.1:" + proxy.port(), "--bind-dn", slapd.rootDn(), "--password-file",
                    password());
            try (process) {
                process.start(addresses);
                Await.until(() -> changed() > 3, PATIENCE, "it has begun");
                process.signal("INT");
                process.waitFor().requireCode(INTERRUPTED);
                long told = process.lines().stream().filter(line -> line.contains("\"changed\"")).count();
                assertTrue(told > 3 && told < 600, () -> "told " + told);
                assertEquals(told, changed());
            }
        }
    }

    @Test
    void aPersonAtATerminalIsAsked() {
        slapd = Slapd.builder(SchemaSet.PHAMM).sample().start();
        CommandProcess no = product.terminal(onServer("mailbox", "delete", ZOE)).start("n\n").waitFor().requireCode(0);
        assertTrue(no.output().contains("Delete the mailbox " + ZOE + "? [y/N]"), no::output);
        product.command(onServer("mailbox", "show", ZOE)).run().requireCode(0);
        product.terminal("mailbox", "delete", ZOE, "--ldap", slapd.url(), "--bind-dn", slapd.rootDn())
                .start(slapd.rootPassword() + "\ny\n").waitFor().requireCode(0);
        product.command(onServer("mailbox", "show", ZOE)).run().requireCode(1);
    }

    private int changed() {
        return slapd.ldapsearch("-b", slapd.suffix(), "(description=changed)", "1.1").lines().stream()
                .filter(line -> line.startsWith("dn:")).toList().size();
    }

    private String password() {
        return product.file("password", slapd.rootPassword() + "\n");
    }

    private String[] onServer(String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("--ldap", slapd.url(), "--bind-dn", slapd.rootDn(), "--password-file", password()));
        return words.toArray(String[]::new);
    }
}
