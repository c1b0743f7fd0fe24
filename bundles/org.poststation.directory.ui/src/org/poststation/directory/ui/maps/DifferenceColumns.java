// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.ui.maps;

import java.util.List;

import org.poststation.directory.maps.MapDifference;
import org.poststation.directory.ui.internal.Messages;
import org.poststation.ui.icon.Icon;
import org.poststation.ui.table.Column;

/** The columns of the table that has directory and file side by side. */
final class DifferenceColumns {

    private DifferenceColumns() {}

    static List<Column<MapDifference>> all() {
        return List.of(
                Column.<MapDifference>words("difference", Messages.maps_column_difference, 150, DifferenceColumns::word)
                        .withIcon(DifferenceColumns::icon),
                Column.<MapDifference>words("key", Messages.maps_column_key, 200, MapDifference::key).stretching(),
                Column.<MapDifference>words("directory", Messages.maps_column_directory, 220,
                        difference -> orNothing(difference.inDirectory())).stretching(),
                Column.<MapDifference>words("file", Messages.maps_column_file, 220,
                        difference -> orNothing(difference.inFile())).stretching());
    }

    private static String word(MapDifference difference) {
        return switch (difference.kind()) {
            case MISSING -> Messages.maps_difference_missing;
            case ADDED -> Messages.maps_difference_added;
            case DIFFERENT -> Messages.maps_difference_different;
        };
    }

    private static Icon icon(MapDifference difference) {
        return switch (difference.kind()) {
            case MISSING -> Icon.OFF;
            case ADDED -> Icon.ADD;
            case DIFFERENT -> Icon.WARNING;
        };
    }

    private static String orNothing(String text) {
        return text == null ? "" : text;
    }
}
