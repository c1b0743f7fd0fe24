// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.guide;

import java.util.List;
import java.util.Locale;

import org.commonmark.node.Node;

/**
 * A chapter of a guide.
 *
 * @param address file and anchor of its heading, as links name it: {@code user-guide.md#find}
 * @param guide the title of the guide that it belongs to
 * @param title its heading
 * @param blocks what stands below the heading, parsed
 * @param words everything it says, in small letters, for the search
 */
public record Page(String address, String guide, String title, List<Node> blocks, String words) {

    /** The file that the page stands in. */
    public String file() {
        return fileOf(address);
    }

    /** The file of an address, also of one without an anchor. */
    static String fileOf(String address) {
        return address.replaceFirst("#.*", "");
    }

    /** The anchor that a heading has on GitHub: small letters, hyphens for blanks, nothing else. */
    public static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }
}
