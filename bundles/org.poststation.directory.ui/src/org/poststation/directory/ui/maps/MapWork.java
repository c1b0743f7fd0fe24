// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.maps;

import java.nio.file.Path;
import java.util.List;

import org.poststation.directory.maps.MapComparison;
import org.poststation.directory.maps.MapDifference;
import org.poststation.directory.maps.MapFile;
import org.poststation.directory.maps.PostfixMap;
import org.poststation.directory.maps.ReadMapsOperation;
import org.poststation.directory.schema.MapKind;
import org.poststation.directory.ui.change.Access;
import org.poststation.operation.Operation;

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

    /** How a file differs from one of the maps. */
    static Operation<List<MapDifference>> compare(Access access, MapKind kind, Path file) {
        return progress -> {
            var there = MapFile.read(file);
            PostfixMap here = new ReadMapsOperation(access.open(progress.cancellation()), List.of(kind)).run(progress)
                    .getFirst();
            return MapComparison.of(here, there);
        };
    }
}
