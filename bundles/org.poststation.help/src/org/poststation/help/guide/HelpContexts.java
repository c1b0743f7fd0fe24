// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Which page belongs to which place of the window: the table in contexts.properties. */
public final class HelpContexts {

    private final Properties table = new Properties();

    /** Reads the table. */
    public HelpContexts() {
        try (InputStream in = HelpContexts.class.getResourceAsStream("contexts.properties")) {
            table.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The address of the page for a place.
     *
     * @param places names of the place, the best first: the id of a part, the name of a class; the table may have them
     *        whole or only their beginning
     */
    public Optional<String> find(List<String> places) {
        return places.stream().map(this::find).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> find(String place) {
        String address = table.getProperty(place);
        int end = place.lastIndexOf('.');
        if (address != null || end < 0) {
            return Optional.ofNullable(address);
        }
        return find(place.substring(0, end));
    }

    /** Every address of the table. */
    Collection<String> addresses() {
        return table.stringPropertyNames().stream().map(table::getProperty).toList();
    }
}
