// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poststation.profile.InvalidProfileTextException;

/** Nodes as a text. */
class NodeExchangeTest {

    private static final String HEAD = "version = 1\n[node]\nname = mx1\n";

    private static SshLogin login(String host, SshIdentity identity) {
        return new SshLogin(host, 2222, "anna", identity);
    }

    @Test
    void everyFieldSurvives() throws Exception {
        SshPlace far = new SshPlace(login("mx1.example.org", new SshIdentity.KeyFile(" C:\\keys\\id ")),
                List.of(login("gate", new SshIdentity.Usual()), login("fe80::1%eth0", new SshIdentity.Password())),
                List.of("/etc/one", "/etc/two"));
        SshPlace near = SshPlace.of(login("10.0.0.1", new SshIdentity.AgentKey("anna@desk #1")));
        List<NodeProfile> nodes = List.of(new NodeProfile("Müller's #1 = [x]", far, true),
                new NodeProfile("near", near, false), NodeProfile.LOCAL);
        assertEquals(nodes, NodeExchange.read(NodeExchange.write(nodes)));
    }

    @Test
    void whatMayBeLeftOutHasItsStandardValue() throws Exception {
        NodeProfile node = NodeExchange.read(HEAD + "host = mx1.example.org\nuser = root\n").getFirst();
        assertEquals(new NodeProfile("mx1", SshPlace.of(new SshLogin("mx1.example.org", 22, "root",
                new SshIdentity.Usual())), false), node);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"host = a;2", "host = $(id)|user = a;4", "host = a|user = -o;5",
            "host = a|user = b|port = 0;6", "host = a|user = b|port = 65536;6", "host = a|user = b|identity = x;6",
            "host = a|user = b|identity = file;6", "host = a|user = b|sudo = yes;6", "place = moon;4",
            "host = a|user = b|password = secret;6", "host = a|host = b;5",
            "host = a|user = b|jump.1.host = c;2", "host = a|user = b|jump.1.user = c|jump.1.host = $x;7"})
    void aWrongLineIsNamed(String lines, int line) {
        InvalidProfileTextException refused = assertThrows(InvalidProfileTextException.class,
                () -> NodeExchange.read(HEAD + lines.replace('|', '\n') + '\n'));
        assertEquals(line, refused.line(), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "ssh://x", " a", "a ", "a\tb", "a\u0007"})
    void namesThatWouldBeAddressesOrNothingAreRefused(String name) {
        assertThrows(IllegalArgumentException.class, () -> NodeProfile.requireName(name));
    }

    @Test
    void profilesOfDirectoriesAreNone() {
        assertThrows(InvalidProfileTextException.class,
                () -> NodeExchange.read("version = 1\n[profile]\nname = a\nhost = b\n"));
        assertThrows(InvalidProfileTextException.class, () -> NodeExchange.read("Host mx1\n"));
    }

    @Test
    void secretsAreForTheSameWayOnly() {
        SshPlace place = SshPlace.of(login("mx1", new SshIdentity.Password()));
        NodeProfile node = new NodeProfile("mx1", place, false);
        assertTrue(new NodeProfile("mx1", place, true).mayUseSecretsOf(node));
        assertFalse(new NodeProfile("mx1", SshPlace.of(login("mx2", new SshIdentity.Password())), false)
                .mayUseSecretsOf(node));
        assertFalse(new NodeProfile("mx1", new SshPlace(place.login(), List.of(), List.of("/tmp/keys")), false)
                .mayUseSecretsOf(node));
        assertEquals(List.of("node/mx1"), node.secretKeys());
        assertEquals(List.of("node/mx1", "node/mx1/jump/1"), new NodeProfile("mx1",
                new SshPlace(place.login(), List.of(place.login()), List.of()), false).secretKeys());
    }
}
