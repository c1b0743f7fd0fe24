// SPDX-License-Identifier: EPL-2.0
package org.poststation.help.view;

import org.poststation.help.guide.Guide;

/** The guides, read when somebody first asks for help. */
final class Guides {

    private static final Guide GUIDE = Guide.load();

    private Guides() {}

    static Guide get() {
        return GUIDE;
    }
}
