// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.node;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.poststation.cli.internal.connection.Told;
import org.poststation.cli.internal.format.Printable;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExistsException;
import org.poststation.cli.internal.runtime.Failures;
import org.poststation.cli.internal.runtime.FormatOptions;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.operation.OperationException;
import org.poststation.profile.InvalidProfileTextException;
import org.poststation.profile.node.NodeExchange;
import org.poststation.profile.node.NodeProfile;
import org.poststation.profile.node.config.SshConfig;
import org.poststation.profile.node.config.SshConfigReader;
import org.poststation.profile.node.config.SshHosts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps the hosts of a configuration of OpenSSH, or the nodes that {@link NodeExportCommand} printed. */
@Command(name = "import")
public final class NodeImportCommand implements Callable<Integer> {

    private static final Path HOME = Path.of(System.getProperty("user.home", ""));

    private final Context context;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The file; ~/.ssh/config without one.")
    private String file;

    @Option(names = "--exported")
    private boolean exported;

    @Option(names = "--replace")
    private boolean replace;

    @Option(names = "--dry-run", description = "Tell what would be kept, and keep nothing.")
    private boolean dryRun;

    @Mixin
    private FormatOptions format = new FormatOptions();

    /** A command in a context. */
    public NodeImportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws OperationException {
        KeptNodes kept = new KeptNodes(context);
        List<OperationException> failed = new ArrayList<>();
        boolean anyDone = false;
        for (NodeProfile node : exported ? readExported() : readConfiguration()) {
            if (!replace && kept.find(node.name()).isPresent()) {
                ExistsException there = new ExistsException(node.name(), "a node");
                Failures.of(context, format).report(node.name(), there);
                failed.add(there);
                continue;
            }
            if (!dryRun) {
                kept.keep(node);
            }
            Told.about(context, format, node.name(), dryRun ? "would-be-stored" : "stored");
            anyDone = true;
        }
        return Failures.exitCode(failed, anyDone);
    }

    private List<NodeProfile> readExported() throws UsageException {
        if (file == null) {
            throw new UsageException("The exported file is missing.", "Name it, or - for standard input.");
        }
        try {
            return NodeExchange.read(context.input().text(file, "FILE"));
        } catch (InvalidProfileTextException invalid) {
            throw new UsageException("\"" + file + "\" is not a list of nodes: " + invalid.getMessage(),
                    "Use what \"node export\" printed.", invalid);
        }
    }

    private List<NodeProfile> readConfiguration() throws UsageException {
        try {
            Path path = file == null ? HOME.resolve(".ssh").resolve("config") : Path.of(file);
            SshConfig config = new SshConfigReader(HOME).read(path);
            config.notes().forEach(this::tell);
            List<NodeProfile> nodes = new ArrayList<>();
            for (SshHosts.Found found : new SshHosts(config, HOME, System.getProperty("user.name")).all()) {
                found.node().ifPresentOrElse(nodes::add, () -> context.output().error(
                        "Left out: " + Printable.text(found.name()) + ": its host, account or way is not possible."));
            }
            return nodes;
        } catch (IOException | InvalidPathException unreadable) {
            throw new UsageException("The configuration can't be read: " + unreadable.getMessage(),
                    "Check that it exists and that you may read it.", unreadable);
        }
    }

    private void tell(SshConfig.Note note) {
        String why = switch (note.why()) {
            case MATCH -> "a condition that only ssh can judge";
            case SETTING -> "a setting that is not known here";
            case UNREADABLE -> "no setting";
            case INCLUDE -> "a file that can't be read";
        };
        context.output().error("Left out: " + note.file() + ":" + note.line() + ": " + why + ": "
                + Printable.text(note.text()));
    }
}
