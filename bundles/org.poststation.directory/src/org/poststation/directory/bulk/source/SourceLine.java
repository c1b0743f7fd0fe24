// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.bulk.source;

import org.poststation.directory.ldif.LdifPlace;

/**
 * A line of a file, or several that belong together.
 *
 * @param place where it stands
 * @param text without the end of the last line
 */
record SourceLine(LdifPlace place, String text) {

    /** Both as one. */
    SourceLine followedBy(SourceLine next) {
        LdifPlace whole = new LdifPlace(place.line(), place.offset(), place.length() + next.place.length());
        return new SourceLine(whole, text + '\n' + next.text);
    }
}
