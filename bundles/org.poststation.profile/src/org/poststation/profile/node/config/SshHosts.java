// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.poststation.model.InvalidValueException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.SshIdentity;
import org.poststation.profile.node.SshLogin;
import org.poststation.profile.node.SshPlace;

/**
 * Makes nodes of the hosts of a configuration: where {@code ssh NAME} would go, and with which key.
 *
 * @param config what was read
 * @param home the user's home folder
 * @param user who logs in where the configuration does not say
 */
public record SshHosts(SshConfig config, Path home, String user) {

    private static final Pattern JUMP = Pattern
            .compile("(?:ssh://)?(?:([^@\\s]+)@)?(\\[[^]\\s]+]|[^:@\\s/]+)(?::(\\d{1,5}))?/?");
    private static final int MOST_JUMPS = 9;

    /**
     * A host and the node it makes.
     *
     * @param name as it stands in the configuration
     * @param node empty when there is something that would not be safe, or not possible
     */
    public record Found(String name, Optional<NodeProfile> node) {}

    /** Every host with a name of its own, in the order of the configuration. */
    public List<Found> all() {
        return config.hosts().stream().map(name -> new Found(name, node(name))).toList();
    }

    private Optional<NodeProfile> node(String name) {
        try {
            List<SshLogin> jumps = new ArrayList<>();
            jumps(name, jumps, new HashSet<>(Set.of(name)));
            List<String> knownHosts = config.all(name, "userknownhostsfile").stream()
                    .map(file -> SshTokens.withHome(file, home)).toList();
            return Optional.of(new NodeProfile(NodeProfile.requireName(name),
                    new SshPlace(login(name, Optional.empty(), Optional.empty()), jumps, usual(knownHosts)), false));
        } catch (IllegalArgumentException invalid) {
            return Optional.empty();
        }
    }

    /** The usual files are not written down, so that the node works on another computer, too. */
    private List<String> usual(List<String> files) {
        boolean isUsual = files.equals(List.of(home.resolve(".ssh").resolve("known_hosts").toString()));
        return isUsual ? List.of() : files;
    }

    /** Hosts on the way are hosts of the configuration themselves, with hosts on their own way. */
    private void jumps(String name, List<SshLogin> jumps, Set<String> seen) {
        String value = config.find(name, "proxyjump").orElse("none");
        if (value.equalsIgnoreCase("none")) {
            return;
        }
        String[] hops = value.split(",");
        for (int at = 0; at < hops.length; at++) {
            Matcher parts = JUMP.matcher(hops[at].strip());
            String host = parts.matches() ? parts.group(2).replaceAll("^\\[|]$", "") : "";
            if (host.isEmpty() || jumps.size() >= MOST_JUMPS || !seen.add(host)) {
                throw new IllegalArgumentException(value);
            }
            if (at == 0) {
                jumps(host, jumps, seen);
            }
            jumps.add(login(host, Optional.ofNullable(parts.group(1)),
                    Optional.ofNullable(parts.group(3)).map(Integer::valueOf)));
        }
    }

    private SshLogin login(String name, Optional<String> givenUser, Optional<Integer> givenPort) {
        String host = SshTokens.expand(config.find(name, "hostname").orElse(name), Map.of('h', name));
        int port = givenPort.orElseGet(
                () -> config.find(name, "port").map(SshHosts::port).orElse(SshLogin.USUAL_PORT));
        String account = givenUser.or(() -> config.find(name, "user")).orElse(user);
        SshLogin login = new SshLogin(host, port, account, new SshIdentity.Usual());
        return login.with(identity(name, login));
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}")) {
            throw new InvalidValueException(InvalidValueException.Fault.NOT_A_NUMBER, text, 0);
        }
        return Integer.parseInt(text);
    }

    /** The first key that is there; without one, the usual keys. */
    private SshIdentity identity(String name, SshLogin login) {
        Map<Character, String> tokens = Map.of('d', home.toString(), 'h', login.host(), 'n', name, 'p',
                Integer.toString(login.port()), 'r', login.user(), 'u', user);
        return config.all(name, "identityfile").stream().filter(file -> !file.equalsIgnoreCase("none"))
                .map(file -> SshTokens.withHome(SshTokens.expand(file, tokens), home))
                .filter(file -> Files.isRegularFile(Path.of(file))).findFirst()
                .<SshIdentity>map(SshIdentity.KeyFile::new).orElse(new SshIdentity.Usual());
    }
}
