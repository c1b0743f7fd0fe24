// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.maps;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.poststation.cli.internal.connection.DirectoryCommand;
import org.poststation.cli.internal.runtime.Context;
import org.poststation.cli.internal.runtime.ExitCode;
import org.poststation.cli.internal.runtime.UsageException;
import org.poststation.directory.account.MailDirectory;
import org.poststation.directory.maps.MapFile;
import org.poststation.directory.maps.PostfixMap;
import org.poststation.directory.maps.ReadMapsOperation;
import org.poststation.directory.schema.MapKind;
import org.poststation.operation.OperationException;
import org.poststation.operation.Progress;
import org.poststation.platform.json.Json;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the tables of Postfix from the directory. */
@Command(name = "export")
public final class MapsExportCommand extends DirectoryCommand {

    @Option(names = "--map", paramLabel = "MAP", converter = MapKindConverter.class, split = ",")
    private List<MapKind> kinds = List.of();

    @Option(names = "--output", paramLabel = "DIR")
    private Path folder;

    /** A command in a context. */
    public MapsExportCommand(Context context) {
        super(context);
    }

    @Override
    protected void checkUsage() throws UsageException {
        if (folder == null && kinds.size() != 1) {
            throw new UsageException("One map can be printed; several need a folder.",
                    "Add --map alias, or --output with a folder.");
        }
        if (folder == null && json()) {
            throw new UsageException("A map on standard output is no JSON.", "Add --output with a folder.");
        }
    }

    @Override
    protected int run(MailDirectory directory) throws OperationException {
        List<MapKind> wanted = kinds.isEmpty() ? List.of(MapKind.values()) : kinds;
        List<PostfixMap> maps = new ReadMapsOperation(directory, wanted).run(Progress.silent(cancellation()));
        for (PostfixMap map : maps) {
            if (folder == null) {
                print(map);
            } else {
                MapFile.replace(map, folder.resolve(map.kind().fileName()));
                tell(map);
            }
            map.unwritable().forEach(left -> failures().warn(left.dn(), "not-in-a-map",
                    "\"" + left.text() + "\" can't stand in a map of Postfix and was left out."));
        }
        output().flush();
        return maps.stream().allMatch(map -> map.unwritable().isEmpty()) ? ExitCode.DONE : ExitCode.SOME_FAILED;
    }

    private void print(PostfixMap map) {
        StringWriter text = new StringWriter();
        try {
            MapFile.write(map, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        text.toString().lines().forEach(output()::line);
    }

    private void tell(PostfixMap map) {
        String file = folder.resolve(map.kind().fileName()).toString();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("map", map.kind().id());
        line.put("file", file);
        line.put("entries", map.entries().size());
        output().line(json() ? Json.line(line) : file + ": " + map.entries().size() + " entries");
    }
}
