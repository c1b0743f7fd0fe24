// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshPlace;
import org.poststation.profile.node.config.SshConfig.Note;
import org.poststation.profile.node.config.SshConfig.Why;

/** Hosts of a configuration, beside what OpenSSH itself makes of them. */
class SshHostsTest {

    private static final String CONFIG = """
            # of the administrator
            Include conf.d/*.conf
            User=everybody
            Host mx1 mx2 "mx 3"
                HostName %h.example.org
                Port 2222
            Host mx2
                Port 22
                User root
                IdentityFile ~/.ssh/id_mx
            Host far
                Include far.inc
                Port 2022
            Host gate
                HostName 192.0.2.1
                User anna   # by name
            Host deep
                ProxyJump anna@gate:2200,inner
            Host inner
                ProxyJump gate
                HostName inner.example.org
            Host v6
                HostName 2001:db8::1
            Host store* !store9
                User store
            Host store1 store9
            Host hop
                ProxyJump none
            Match host mx1 exec "true"
                User nobody
            Match all
                Port 99
            Host * !gate
                IdentityFile ~/.ssh/id_%r
                Port 77
                ProxyJump gate
            """;

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        Path ssh = home.resolve(".ssh");
        Files.createDirectories(ssh.resolve("conf.d"));
        file = Files.writeString(ssh.resolve("config"), CONFIG);
        Files.writeString(ssh.resolve("conf.d").resolve("one.conf"),
                "Host included\n  HostName included.example.org\n  ProxyJump none\n");
        Files.writeString(ssh.resolve("far.inc"), "HostName far.example.org\nHost mx1\n  User never\n");
        for (String name : List.of("id_mx", "id_anna", "known_hosts")) {
            Files.writeString(ssh.resolve(name), "");
        }
    }

    private SshHosts hosts() throws IOException {
        return new SshHosts(new SshConfigReader(home).read(file), home, "me");
    }

    private SshPlace place(String name) throws IOException {
        NodeProfile node = hosts().all().stream().filter(found -> found.name().equals(name)).findFirst().orElseThrow()
                .node().orElseThrow();
        return (SshPlace) node.place();
    }

    /** What ssh says; the one condition of the file that only it can judge is for mx1, which is left out. */
    private Map<String, String> asked(String host) throws IOException, InterruptedException {
        Process ssh = new ProcessBuilder("ssh", "-G", "-F", file.toString(), host)
                .redirectErrorStream(true).start();
        String said = new String(ssh.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, ssh.waitFor(), said);
        Map<String, String> values = new TreeMap<>();
        said.lines().map(line -> line.split(" ", 2)).filter(pair -> pair.length == 2)
                .forEach(pair -> values.putIfAbsent(pair[0], pair[1]));
        return values;
    }

    @Test
    void goWhereSshWouldGo() throws Exception {
        Files.writeString(file, CONFIG.replace("Include conf.d", "Include " + home + "/.ssh/conf.d")
                .replace("Include far", "Include " + home + "/.ssh/far"));
        for (SshHosts.Found found : hosts().all()) {
            if (found.node().isEmpty() || found.name().equals("mx1")) {
                continue;
            }
            Map<String, String> asked = asked(found.name());
            SshPlace place = place(found.name());
            assertEquals(asked.get("hostname"), place.login().host(), found.name());
            assertEquals(asked.get("port"), Integer.toString(place.login().port()), found.name());
            assertEquals(asked.get("user"), place.login().user(), found.name());
            assertEquals(asked.containsKey("proxyjump"), !place.jumps().isEmpty(), found.name());
        }
    }

    @Test
    void hostsWithANameOfTheirOwnBecomeNodes() throws IOException {
        assertEquals(List.of("included", "mx1", "mx2", "mx 3", "far", "gate", "deep", "inner", "v6", "store1",
                "store9", "hop"), hosts().all().stream().map(SshHosts.Found::name).toList());
        assertEquals(Optional.empty(), hosts().all().get(3).node());
    }

    @Test
    void theFirstValueCounts() throws IOException {
        assertEquals("ssh://everybody@mx2.example.org:2222", place("mx2").url());
        assertEquals(new SshIdentity.KeyFile(home.resolve(".ssh/id_mx").toString()), place("mx2").login().identity());
        assertEquals("ssh://everybody@far.example.org:2022", place("far").url());
        assertEquals("ssh://everybody@[2001:db8::1]:99", place("v6").url());
    }

    @Test
    void hostsOnTheWayHaveTheirOwnSettings() throws IOException {
        assertEquals(List.of("ssh://anna@192.0.2.1:2200", "ssh://everybody@inner.example.org:99"),
                place("deep").jumps().stream().map(login -> login.url()).toList());
        assertEquals(List.of("ssh://everybody@192.0.2.1:99"),
                place("inner").jumps().stream().map(login -> login.url()).toList());
        assertEquals(List.of(), place("hop").jumps());
        assertEquals(List.of(), place("included").jumps());
    }

    @Test
    void aKeyThatIsNotThereIsNotTaken() throws IOException {
        assertEquals(new SshIdentity.Usual(), place("far").login().identity());
    }

    @Test
    void whatIsNotUnderstoodIsTold() throws IOException {
        Files.writeString(file, "Host a\n  ProxyCommand nc %h %p\n  ForwardAgent yes\nMatch user x\n;\n"
                + "Include config\nInclude /none/*.conf\nHost b\n  HostName $(id)\nHost c\n  Port many\n"
                + "Host d\n  ProxyJump -oX\nHost e\n ProxyJump f\nHost f\n ProxyJump e\n");
        SshConfig config = new SshConfigReader(home).read(file);
        List<Note> notes = config.notes().stream().filter(note -> note.why() != Why.INCLUDE).toList();
        assertEquals(new Note(file.toString(), 2, Why.SETTING, "ProxyCommand nc %h %p"), notes.getFirst());
        assertTrue(notes.stream().anyMatch(note -> note.why() == Why.MATCH && note.line() == 4));
        assertTrue(notes.stream().anyMatch(note -> note.why() == Why.UNREADABLE && note.line() == 5));
        assertTrue(config.notes().stream().anyMatch(note -> note.why() == Why.INCLUDE && note.line() == 6));
        SshHosts hosts = new SshHosts(config, home, "me");
        for (String name : List.of("b", "c", "d", "e")) {
            assertEquals(Optional.empty(), hosts.all().stream().filter(found -> found.name().equals(name))
                    .findFirst().orElseThrow().node(), name);
        }
    }

    @Test
    void theUsualFileOfKnownHostsIsNotWrittenDown() throws IOException {
        Files.writeString(file, "Host a\n UserKnownHostsFile ~/.ssh/known_hosts\nHost b\n UserKnownHostsFile ~/x /y\n");
        assertEquals(List.of(), place("a").knownHosts());
        assertEquals(List.of(home + "/x", "/y"), place("b").knownHosts());
    }
}
