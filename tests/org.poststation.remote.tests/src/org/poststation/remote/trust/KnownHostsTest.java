// SPDX-License-Identifier: EPL-2.0
package org.poststation.remote.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.poststation.remote.trust.KnownHosts.Verdict;
import org.poststation.testkit.TemporaryFolder;
import org.poststation.testkit.process.Tool;

class KnownHostsTest {

    private final TemporaryFolder folder = TemporaryFolder.create("known");
    private final Path file = folder.resolve("known_hosts");

    @AfterEach
    void remove() {
        folder.close();
    }

    /** A real key, as ssh-keygen makes it: type, base64. */
    private String key(String name, String type) {
        Tool.of("ssh-keygen", "openssh-client")
                .with("-q", "-N", "", "-t", type, "-C", "", "-f", folder.resolve(name).toString()).runSuccessfully();
        return read(folder.resolve(name + ".pub")).strip();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static HostKey shown(String host, int port, String publicKey) {
        return new HostKey(host, port, Base64.getDecoder().decode(publicKey.split(" ")[1]));
    }

    private Verdict verdict(String lines, HostKey key) throws IOException {
        folder.write("known_hosts", lines);
        return new KnownHosts(List.of(file)).check(key).verdict();
    }

    @Test
    void fingerprintIsTheOneThatSshShows() {
        String publicKey = key("k", "ecdsa");
        String shown = Tool.of("ssh-keygen", "openssh-client").with("-lf", folder.resolve("k.pub").toString())
                .runSuccessfully().output();
        assertTrue(shown.contains(shown("h", 22, publicKey).fingerprint()), shown);
        assertEquals("ecdsa-sha2-nistp256", shown("h", 22, publicKey).type());
    }

    @Test
    void plainNamesPatternsAndPorts() throws IOException {
        String known = key("a", "ed25519");
        String other = key("b", "ed25519");
        String lines = "mx1.example.org,192.0.2.7 " + known + "\n[mx2.example.org]:2222 " + known
                + "\n*.lan.example,!bad.lan.example " + known + " comment\n";
        assertEquals(Verdict.TRUSTED, verdict(lines, shown("mx1.example.org", 22, known)));
        assertEquals(Verdict.TRUSTED, verdict(lines, shown("MX1.example.org", 22, known)));
        assertEquals(Verdict.TRUSTED, verdict(lines, shown("192.0.2.7", 22, known)));
        assertEquals(Verdict.CHANGED, verdict(lines, shown("mx1.example.org", 22, other)));
        assertEquals(Verdict.TRUSTED, verdict(lines, shown("mx2.example.org", 2222, known)));
        assertEquals(Verdict.UNKNOWN, verdict(lines, shown("mx2.example.org", 22, known)));
        assertEquals(Verdict.UNKNOWN, verdict(lines, shown("mx1.example.org", 2222, known)));
        assertEquals(Verdict.TRUSTED, verdict(lines, shown("a.lan.example", 22, known)));
        assertEquals(Verdict.UNKNOWN, verdict(lines, shown("bad.lan.example", 22, known)));
    }

    @Test
    void namesHashedByOpenSsh() throws IOException {
        String known = key("a", "ed25519");
        folder.write("known_hosts", "mx1.example.org " + known + "\n[mx2.example.org]:2222 " + known + "\n");
        Tool.of("ssh-keygen", "openssh-client").with("-H", "-f", file.toString()).runSuccessfully();
        assertFalse(read(file).contains("mx1."), "keys in base64 may hold the letters, but no full stop");
        KnownHosts hosts = new KnownHosts(List.of(file));
        assertEquals(Verdict.TRUSTED, hosts.check(shown("mx1.example.org", 22, known)).verdict());
        assertEquals(Verdict.TRUSTED, hosts.check(shown("mx2.example.org", 2222, known)).verdict());
        assertEquals(Verdict.UNKNOWN, hosts.check(shown("mx3.example.org", 22, known)).verdict());
        KnownHosts.Answer changed = hosts.check(shown("mx1.example.org", 22, key("b", "rsa")));
        assertEquals(Verdict.CHANGED, changed.verdict());
        assertEquals(file + ":1", changed.where());
    }

    @Test
    void openSshFindsWhatIsAdded() throws IOException {
        String known = key("a", "ed25519");
        folder.write("known_hosts", "# no line feed at the end");
        KnownHosts hosts = new KnownHosts(List.of(file));
        hosts.add(shown("MX1.example.org", 2222, known));
        assertEquals(Verdict.TRUSTED, hosts.check(shown("mx1.example.org", 2222, known)).verdict());
        assertTrue(Tool.of("ssh-keygen", "openssh-client").with("-F", "[mx1.example.org]:2222", "-f", file.toString())
                .runSuccessfully().output().contains("found: line 2"));
        assertEquals(Set.of("ssh-ed25519"), hosts.types("mx1.example.org", 2222));
    }

    @Test
    void markedLines() throws IOException {
        String revoked = key("a", "ed25519");
        String known = key("b", "ed25519");
        String lines = "@cert-authority *.example.org " + revoked + "\n@revoked * " + revoked + "\nmx1 " + known
                + "\nmx1 " + revoked + "\n";
        assertEquals(Verdict.REVOKED, verdict(lines, shown("mx1", 22, revoked)));
        assertEquals(Verdict.REVOKED, verdict(lines, shown("other", 22, revoked)));
        assertEquals(Verdict.TRUSTED, verdict(lines, shown("mx1", 22, known)));
        assertEquals(Verdict.UNKNOWN, verdict(lines, shown("x.example.org", 22, known)));
    }

    @Test
    void aKeyOfAnotherKindIsNoFirstContact() throws IOException {
        String known = key("a", "ed25519");
        assertEquals(Verdict.CHANGED, verdict("mx1 " + known + "\n", shown("mx1", 22, key("b", "rsa"))));
    }

    @Test
    void linesThatMakeNoSenseSayNothing() throws IOException {
        String known = key("a", "ed25519");
        String lines = "\n# mx1 " + known + "\nmx1\nmx1 ssh-rsa %%%\nmx1 ssh-rsa " + known.split(" ")[1]
                + "\n|1|x|y ssh-ed25519 AAAA\n|1| " + known + "\n|1||= " + known + "\nmx1 1024 35 1234\n";
        assertEquals(Verdict.UNKNOWN, verdict(lines, shown("mx1", 22, known)));
        assertEquals(Verdict.TRUSTED, verdict(lines + "mx1\t" + known, shown("mx1", 22, known)));
    }

    @Test
    void missingFileKnowsNobodyAndAnUnreadableOneIsAFailure() throws IOException {
        String known = key("a", "ed25519");
        KnownHosts missing = new KnownHosts(List.of(folder.resolve("none")));
        assertEquals(Verdict.UNKNOWN, missing.check(shown("mx1", 22, known)).verdict());
        KnownHosts unreadable = new KnownHosts(List.of(folder.path()));
        assertThrows(IOException.class, () -> unreadable.check(shown("mx1", 22, known)));
    }
}
