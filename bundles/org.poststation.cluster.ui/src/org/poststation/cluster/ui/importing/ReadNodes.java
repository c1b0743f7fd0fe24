// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.ui.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;
import org.poststation.cluster.ui.internal.Messages;
import org.poststation.operation.Explanation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.profile.InvalidProfileTextException;
import org.poststation.profile.node.NodeExchange;
import org.poststation.profile.node.config.SshConfig;
import org.poststation.profile.node.config.SshConfigReader;
import org.poststation.profile.node.config.SshHosts;

/**
 * Reads the nodes that a file offers: one that a console exported, otherwise a configuration of OpenSSH.
 *
 * @param file which one
 * @param home folder of the user
 * @param taken whether there is a node of a name already
 */
record ReadNodes(Path file, Path home, Predicate<String> taken) implements Operation<ReadNodes.Offer> {

    private static final int VERSION_LINE = 4096;

    /**
     * What a file offers.
     *
     * @param nodes in its order
     * @param notes what was left out, one sentence each
     */
    record Offer(List<OfferedNode> nodes, List<String> notes) {}

    @Override
    public Offer run(Progress progress) throws OperationException {
        progress.begin(Messages.import_read_job, Progress.UNKNOWN_TOTAL);
        try {
            return isExported() ? exported() : configuration();
        } catch (IOException unreadable) {
            throw new OperationException(new Explanation(NLS.bind(Messages.import_unreadable_what, file), List.of(),
                    Messages.import_unreadable_next, unreadable.toString()), unreadable);
        }
    }

    /** Every exported text names its version before anything else; no setting of OpenSSH is called so. */
    private boolean isExported() throws IOException {
        byte[] begin;
        try (var content = Files.newInputStream(file)) {
            begin = content.readNBytes(VERSION_LINE);
        }
        return new String(begin, StandardCharsets.UTF_8).lines().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).findFirst()
                .filter(line -> line.matches("version\\s*=.*")).isPresent();
    }

    private Offer exported() throws IOException, InvalidProfileTextException {
        return new Offer(NodeExchange.read(Files.readString(file)).stream()
                .map(node -> new OfferedNode(node.name(), Optional.of(node), taken.test(node.name()))).toList(),
                List.of());
    }

    private Offer configuration() throws IOException {
        SshConfig config = new SshConfigReader(home).read(file);
        List<OfferedNode> nodes = new SshHosts(config, home, System.getProperty("user.name")).all().stream()
                .map(found -> new OfferedNode(found.name(), found.node(), taken.test(found.name()))).toList();
        return new Offer(nodes, config.notes().stream().map(ReadNodes::sentence).toList());
    }

    private static String sentence(SshConfig.Note note) {
        String why = switch (note.why()) {
            case MATCH -> Messages.import_note_match;
            case SETTING -> Messages.import_note_setting;
            case UNREADABLE -> Messages.import_note_unreadable;
            case INCLUDE -> Messages.import_note_include;
        };
        return NLS.bind(Messages.import_note_text,
                new Object[] {note.file(), String.valueOf(note.line()), why, note.text()});
    }
}
