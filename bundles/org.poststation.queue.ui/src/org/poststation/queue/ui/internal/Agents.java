// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.internal;

import org.poststation.model.Mta;

/** Mail transfer agents as they call themselves. */
public final class Agents {

    private Agents() {}

    /** The name of one, the same in every language. */
    public static String name(Mta mta) {
        return switch (mta) {
            case POSTFIX -> "Postfix";
            case SENDMAIL -> "sendmail";
            case EXIM -> "Exim";
        };
    }
}
