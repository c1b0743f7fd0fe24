// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.maps;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

import org.poststation.directory.maps.MapComparison;
import org.poststation.directory.maps.MapDifference;
import org.poststation.directory.maps.MapFile;
import org.poststation.directory.maps.NodeFiles;
import org.poststation.directory.maps.PostfixMap;
import org.poststation.directory.maps.ReadMapsOperation;
import org.poststation.directory.schema.MapKind;
import org.poststation.directory.ui.change.Access;
import org.poststation.operation.Cancellation;
import org.poststation.operation.Operation;
import org.poststation.operation.OperationException;
import org.poststation.profile.node.NodeProfile;
import org.poststation.ui.service.Services;

/** What the window for maps has done in the background. */
final class MapWork {

    private MapWork() {}

    /** Writes all maps into a folder; delivers them. */
    static Operation<List<PostfixMap>> export(Access access, Path folder) {
        return progress -> {
            List<PostfixMap> maps = new ReadMapsOperation(access.open(progress.cancellation()),
                    List.of(MapKind.values())).run(progress);
            for (PostfixMap map : maps) {
                progress.cancellation().check();
                MapFile.replace(map, folder.resolve(map.kind().fileName()));
            }
            return maps;
        };
    }

    /** How a file of this computer differs from one of the maps. */
    static Operation<List<MapDifference>> compare(Access access, MapKind kind, Path file) {
        return compare(access, kind, cancellation -> MapFile.read(file));
    }

    /** How a file on a node differs from one of the maps. */
    static Operation<List<MapDifference>> compare(Access access, MapKind kind, NodeProfile node, String file) {
        NodeFiles files = Services.require(NodeFiles.class);
        return compare(access, kind, cancellation -> MapFile.read(files, node, file, cancellation));
    }

    /** Reads the file. */
    @FunctionalInterface
    private interface Reader {
        SortedMap<String, String> read(Cancellation cancellation) throws OperationException;
    }

    private static Operation<List<MapDifference>> compare(Access access, MapKind kind, Reader file) {
        return progress -> {
            SortedMap<String, String> there = file.read(progress.cancellation());
            PostfixMap here = new ReadMapsOperation(access.open(progress.cancellation()), List.of(kind)).run(progress)
                    .getFirst();
            return MapComparison.of(here, there);
        };
    }
}
