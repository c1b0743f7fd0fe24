// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.maps;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

import org.poststation.cli.internal.connection.DirectoryCommand;
import org.poststation.cli.internal.format.Table;
import org.poststation.cli.internal.node.NodeLogin;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.maps.MapComparison;
import org.poststation.directory.maps.MapDifference;
import org.poststation.directory.maps.MapFile;
import org.poststation.directory.maps.NodeFiles;
import org.poststation.directory.maps.PostfixMap;
import org.poststation.directory.maps.ReadMapsOperation;
import org.poststation.directory.schema.MapKind;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.platform.json.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how a file, here or on a node, differs from what the directory would make of it. */
@Command(name = "diff")
public final class MapsDiffCommand extends DirectoryCommand {

    @Parameters(paramLabel = "FILE")
    private String file;

    @Option(names = "--node", paramLabel = "NODE")
    private String node;

    @Option(names = "--map", paramLabel = "MAP", converter = MapKindConverter.class, required = true)
    private MapKind kind;

    /** A command in a context. */
    public MapsDiffCommand(Context context) {
        super(context);
    }

    @Override
    protected int run(MailDirectory directory) throws OperationException {
        SortedMap<String, String> there = there();
        PostfixMap here = new ReadMapsOperation(directory, List.of(kind)).run(Progress.silent(cancellation()))
                .getFirst();
        List<MapDifference> differences = MapComparison.of(here, there);
        if (json()) {
            differences.forEach(this::json);
        } else if (!differences.isEmpty()) {
            Table table = new Table(output()::line, List.of("FILE", "KEY", "DIRECTORY", "FILE HAS"));
            differences.forEach(difference -> table.row(List.of(word(difference), difference.key(),
                    orNothing(difference.inDirectory()), orNothing(difference.inFile()))));
            table.flush();
        }
        output().flush();
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private SortedMap<String, String> there() throws OperationException {
        if (node == null) {
            return MapFile.read(Path.of(file));
        }
        return MapFile.read(context().services().require(NodeFiles.class), new NodeLogin().profile(context(), node),
                file, cancellation());
    }

    private void json(MapDifference difference) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("key", difference.key());
        line.put("difference", word(difference));
        line.put("directory", difference.inDirectory());
        line.put("file", difference.inFile());
        output().line(Json.line(line));
    }

    private static String word(MapDifference difference) {
        return difference.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }
}
