// SPDX-License-Identifier: EPL-2.0
package org.poststation.profile.node;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.poststation.profile.InvalidProfileTextException;
import org.poststation.profile.text.Section;
import org.poststation.profile.text.SectionWriter;
import org.poststation.profile.text.SectionedText;

/**
 * Node profiles as a text for reading, versioned and without secrets:
 *
 * <pre>
 * # Nodes of Poststation. Passwords and passphrases are not in this file.
 * version = 1
 *
 * [node]
 * name = mx1
 * host = mx1.example.org
 * port = 22
 * user = root
 * identity = file
 * key = /home/anna/.ssh/id_ed25519
 * jump.1.host = gate.example.org
 * jump.1.port = 22
 * jump.1.user = anna
 * jump.1.identity = usual
 * sudo = false
 * </pre>
 *
 * This computer has {@code place = local} in place of a host.
 */
public final class NodeExchange {

    private static final int VERSION = 1;
    private static final String NODE = "node";
    private static final String LOCAL = "local";
    private static final Pattern KEY = Pattern
            .compile("name|place|sudo|known-hosts\\.\\d|(jump\\.\\d\\.)?(host|port|user|identity|key)");

    private NodeExchange() {}

    /** The nodes as a text. */
    public static String write(List<NodeProfile> nodes) {
        SectionWriter text = new SectionWriter("Nodes of Poststation. Passwords and passphrases are not in this file.",
                VERSION, NODE);
        for (NodeProfile node : nodes) {
            text.begin();
            text.line("name", node.name());
            switch (node.place()) {
                case ThisComputer local -> text.line("place", LOCAL);
                case SshPlace ssh -> write(ssh, text);
            }
            text.line("sudo", Boolean.toString(node.sudo()));
        }
        return text.toString();
    }

    /**
     * The nodes of a text, in its order.
     *
     * @throws InvalidProfileTextException naming the line; nothing of the text is to be used then
     */
    public static List<NodeProfile> read(String text) throws InvalidProfileTextException {
        List<NodeProfile> nodes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Section section : new SectionedText(VERSION, NODE, KEY.asMatchPredicate()).read(text)) {
            String name = section.require("name", NodeProfile::requireName);
            if (!names.add(name)) {
                throw new InvalidProfileTextException("REPEATED_NAME", section.line(), name);
            }
            boolean isLocal = section.read("place", false, NodeExchange::isLocal);
            nodes.add(new NodeProfile(name, isLocal ? new ThisComputer() : place(section),
                    section.read("sudo", false, Section::flag)));
        }
        return nodes;
    }

    private static void write(SshPlace place, SectionWriter text) {
        write("", place.login(), text);
        for (int step = 0; step < place.jumps().size(); step++) {
            write(jump(step), place.jumps().get(step), text);
        }
        for (int file = 0; file < place.knownHosts().size(); file++) {
            text.line("known-hosts." + (file + 1), place.knownHosts().get(file));
        }
    }

    private static void write(String prefix, SshLogin login, SectionWriter text) {
        text.line(prefix + "host", login.host());
        text.line(prefix + "port", Integer.toString(login.port()));
        text.line(prefix + "user", login.user());
        text.line(prefix + "identity", switch (login.identity()) {
            case SshIdentity.Usual usual -> "usual";
            case SshIdentity.KeyFile file -> "file";
            case SshIdentity.AgentKey agent -> "agent";
            case SshIdentity.Password password -> "password";
        });
        switch (login.identity()) {
            case SshIdentity.KeyFile file -> text.line(prefix + "key", file.file());
            case SshIdentity.AgentKey agent -> text.line(prefix + "key", agent.key());
            case SshIdentity.Usual usual -> {
            }
            case SshIdentity.Password password -> {
            }
        }
    }

    private static String jump(int step) {
        return "jump." + (step + 1) + '.';
    }

    private static boolean isLocal(String text) {
        if (!text.equals(LOCAL)) {
            throw new IllegalArgumentException(text);
        }
        return true;
    }

    private static SshPlace place(Section section) throws InvalidProfileTextException {
        List<SshLogin> jumps = new ArrayList<>();
        while (section.find(jump(jumps.size()) + "host").isPresent()) {
            jumps.add(login(section, jump(jumps.size())));
        }
        return new SshPlace(login(section, ""), jumps, List.copyOf(section.findAll("known-hosts.").values()));
    }

    private static SshLogin login(Section section, String prefix) throws InvalidProfileTextException {
        String key = section.find(prefix + "key").orElse("");
        SshIdentity identity = section.read(prefix + "identity", new SshIdentity.Usual(), identity(key));
        int port = section.read(prefix + "port", SshLogin.USUAL_PORT, Section::port);
        SshLogin ofRoot = section.require(prefix + "host", host -> new SshLogin(host, port, "root", identity));
        return section.require(prefix + "user", user -> new SshLogin(ofRoot.host(), port, user, identity));
    }

    private static Function<String, SshIdentity> identity(String key) {
        return word -> switch (word) {
            case "usual" -> new SshIdentity.Usual();
            case "file" -> new SshIdentity.KeyFile(Section.filled(key));
            case "agent" -> new SshIdentity.AgentKey(Section.filled(key));
            case "password" -> new SshIdentity.Password();
            default -> throw new IllegalArgumentException(word);
        };
    }
}
