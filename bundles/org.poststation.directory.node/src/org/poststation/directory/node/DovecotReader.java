// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.node;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.poststation.directory.lifecycle.LoginRecords.Reader;
import org.poststation.operation.Cancellation;
import org.poststation.operation.OperationException;
import org.poststation.remote.node.CommandOutput;
import org.poststation.remote.node.NodeCommand;
import org.poststation.remote.node.NodeShell;

/** Reads the records of one Dovecot with doveadm-dict(1). */
final class DovecotReader implements Reader {

    private static final String DOVEADM = "/usr/bin/doveadm";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** What {@code doveadm dict get} ends with when there is no such key (EX_NOHOST). */
    private static final int NO_KEY = 68;

    private final NodeShell shell;
    private final DovecotDictionary dictionary;
    private final Cancellation cancellation;

    /** @param shell is closed with this */
    DovecotReader(NodeShell shell, DovecotDictionary dictionary, Cancellation cancellation) {
        this.shell = shell;
        this.dictionary = dictionary;
        this.cancellation = cancellation;
    }

    /** As root where the node has sudo: its dictionary is usually closed to others. */
    static NodeCommand asAllowed(NodeShell shell, NodeCommand command) {
        return shell.node().sudo() ? command.asRoot() : command;
    }

    @Override
    public Map<String, Instant> all() throws OperationException {
        return list(dictionary.prefix());
    }

    @Override
    public Optional<Instant> find(String address) throws OperationException {
        String key = dictionary.prefix() + address;
        if (!dictionary.hasOneKey()) {
            return Optional.ofNullable(list(key + '/').get(address));
        }
        List<String> words = List.of(DOVEADM, "dict", "get", dictionary.uri(), key);
        CommandOutput output = shell.run(command(words), cancellation);
        if (output.exitStatus() == NO_KEY) {
            return Optional.empty();
        }
        require(output, words);
        return DovecotDictionary.moment(output.output());
    }

    @Override
    public void close() {
        shell.close();
    }

    private Map<String, Instant> list(String prefix) throws OperationException {
        Map<String, Instant> logins = new HashMap<>();
        List<String> words = List.of(DOVEADM, "-f", "tab", "dict", "iter", "-R", dictionary.uri(), prefix);
        CommandOutput end = shell.lines(command(words), (bytes, offset, length) -> {
            String[] parts = new String(bytes, offset, length, StandardCharsets.UTF_8).split("\t", 2);
            Optional<String> account = dictionary.account(parts[0]);
            Optional<Instant> at = parts.length < 2 ? Optional.empty() : DovecotDictionary.moment(parts[1]);
            if (account.isPresent() && at.isPresent()) {
                logins.merge(account.get(), at.get(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }, cancellation);
        require(end, words);
        return logins;
    }

    private NodeCommand command(List<String> words) {
        return asAllowed(shell, NodeCommand.of(words.toArray(String[]::new)).within(PATIENCE, Integer.MAX_VALUE));
    }

    private void require(CommandOutput output, List<String> words) throws OperationException {
        if (output.exitStatus() != 0) {
            throw new OperationException(NodeWording.SENTENCES.explanation("doveadm", output.errors().strip(),
                    shell.node().name(), String.join(" ", words)));
        }
    }
}
