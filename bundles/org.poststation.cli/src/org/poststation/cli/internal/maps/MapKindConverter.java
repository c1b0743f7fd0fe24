// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.maps;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.poststation.directory.schema.MapKind;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of the maps. */
final class MapKindConverter implements ITypeConverter<MapKind> {

    @Override
    public MapKind convert(String word) {
        return Arrays.stream(MapKind.values()).filter(kind -> kind.id().equals(word)).findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of "
                        + Arrays.stream(MapKind.values()).map(MapKind::id).collect(Collectors.joining(", "))));
    }
}
