// SPDX-License-Identifier: EPL-2.0
package org.poststation.ui.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.poststation.operation.OperationException;
import org.poststation.testkit.slapd.SchemaSet;
import org.poststation.testkit.slapd.Slapd;
import org.poststation.testkit.tls.CertificateKind;
import org.poststation.testkit.tls.TestCertificates;

/** Somebody connects a server of their own with the wizard. */
class ConnectTest extends Journey {

    private static final String START_TLS = "StartTLS: begins plain, then encrypted";
    private static final String NONE = "None: everything is readable on the way";

    private static Slapd server;

    @BeforeAll
    static void start() {
        server = Slapd.builder(SchemaSet.PHAMM)
                .certificate(TestCertificates.of(CertificateKind.UNKNOWN_AUTHORITY)).sample().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anUnknownCertificateIsShownAndTrustedForThisConnection() throws IOException, OperationException {
        ConnectionWizardBot wizard = new WelcomeBot(bot).connect().server("Own server", server, START_TLS)
                .signIn(server.rootDn(), server.rootPassword(), server.suffix()).test();
        CertificateBot certificate = new CertificateBot(bot);
        String fingerprint = TestCertificates.of(CertificateKind.UNKNOWN_AUTHORITY).fingerprint();
        assertEquals(fingerprint, certificate.fingerprint());
        certificate.trust();
        wizard.waitForResult("Recognise the schema", "OK");
        assertEquals(List.of("OK", "OK", "OK", "OK", "OK", "OK"), wizard.results());
        assertTrue(wizard.found("Encrypt and verify").contains(fingerprint),
                wizard.found("Encrypt and verify"));
        assertEquals("Everything works. Finish opens the directory.", wizard.explanation());
        wizard.finish();
        new AccountsViewBot(bot).waitForAll("4 rows");
        assertEquals("Own server  4", new DirectoryViewBot(bot).item("Own server  4").getText());
        assertTrue(Connections.secrets().find("directory/Own server").isPresent());
        assertNoFileHolds(server.rootPassword());
    }

    @Test
    void aWrongPasswordIsExplainedWithCausesNextStepAndTheServersText() {
        ConnectionWizardBot wizard = new WelcomeBot(bot).connect().server("Wrong password", server, NONE)
                .signIn(server.rootDn(), "not-the-password", server.suffix()).test();
        wizard.waitForResult("Sign in", "Failed");
        assertEquals(List.of("OK", "OK", "Left out", "Failed", "Not reached", "Not reached"), wizard.results());
        List<String> lines = wizard.explanation().lines().toList();
        assertTrue(lines.stream().filter(line -> line.startsWith("\u2022 ")).count() >= 2, wizard.explanation());
        assertTrue(lines.getLast().startsWith("Check the bind DN"), wizard.explanation());
        wizard.cancel();
    }

    @Test
    void aFullStopWhereACommaBelongsIsPointedAtWhileTyping() {
        ConnectionWizardBot wizard = new WelcomeBot(bot).connect().server("Typing error", server, NONE);
        wizard.fields().textWithId("wizard.baseDn").setText("ou=people.dc=example,dc=org");
        assertFalse(wizard.mayGoOn());
        assertTrue(wizard.message().contains("comma"), wizard.message());
        wizard.cancel();
    }

    /** The password stands in the secure storage only, so in no file of the workspace as it was typed. */
    private static void assertNoFileHolds(String password) throws IOException {
        Path workspace = Path.of(URI.create(Platform.getInstanceLocation().getURL().toString()));
        try (Stream<Path> files = Files.walk(workspace)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(password), file + " holds the password");
            }
        }
    }
}
