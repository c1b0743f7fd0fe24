// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.model.InvalidValueException;
import org.poststation.operation.OperationException;

/** What the workspace knows about macro services. */
final class MacroServicesTest {

    @TempDir
    private Path folder;
    private Path file;
    private MacroServices services;

    @BeforeEach
    void aNewWorkspace() {
        file = folder.resolve("workspace").resolve("services");
        services = new MacroServices(() -> Optional.of(file.getParent()));
    }

    private static MacroService service(String name, String... parts) {
        return new MacroService(name, List.of(parts).stream().map(ServicePart::parse).toList());
    }

    @Test
    void whatWasSavedIsReadInItsOrder() throws OperationException, IOException {
        assertEquals(List.of(), services.all());
        MacroService web = service("Webmail", "web 1/apache2");
        MacroService mail = service("Mail für alle", "store1/slapd", "ssh://anna@[::1]:2222/postfix@-.service");
        services.save(web);
        services.save(mail);
        MacroServices other = new MacroServices(() -> Optional.of(file.getParent()));
        assertEquals(List.of(mail, web), other.all());
        assertEquals("apache2.service", other.find("Webmail").orElseThrow().parts().getFirst().unit());
        assertEquals("ssh://anna@[::1]:2222", mail.parts().getLast().node());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        other.save(service("Webmail", "web2/nginx"));
        other.remove("Mail für alle");
        other.remove("nothing");
        assertEquals(List.of(service("Webmail", "web2/nginx")), services.all());
    }

    @Test
    void aFileOfAPersonMayHaveRemarks() throws OperationException, IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# who starts first\n\n [Mail] \n  store1/slapd\nmx1/postfix\n");
        assertEquals(List.of(service("Mail", "store1/slapd", "mx1/postfix")), services.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"mx1/postfix", "[Mail]\npostfix", "[Mail]\nmx1/postfix;id", "[Mail]\n$(id)/postfix",
            "[]\nmx1/postfix", "[Mail]\n/postfix"})
    void aFileThatIsWrongIsRefusedAndKept(String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        OperationException failure = assertThrows(OperationException.class, services::all);
        assertTrue(failure.explanation().what().contains(file.toString()), failure.explanation().what());
        assertThrows(OperationException.class, () -> services.save(service("Web", "mx1/apache2")));
        assertEquals(text, Files.readString(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " Mail", "Mail ", "Ma\nil", "Ma\u001bil"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThrows(InvalidValueException.class, () -> service(name, "mx1/postfix"));
    }

    @Test
    void withoutAHomeThereIsNothingToReadAndNowhereToWrite() throws OperationException {
        MacroServices homeless = new MacroServices(Optional::empty);
        assertEquals(List.of(), homeless.all());
        assertThrows(OperationException.class, () -> homeless.save(service("Mail", "mx1/postfix")));
    }
}
