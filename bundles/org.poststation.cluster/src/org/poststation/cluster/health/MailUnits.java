// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import org.poststation.cluster.node.Unit;
import org.poststation.cluster.node.Units;

/** Which units mail depends on. */
final class MailUnits {

    private static final String SERVICE = ".service";

    private MailUnits() {}

    static boolean has(Unit unit) {
        return unit.name().endsWith(SERVICE)
                && Units.MAIL.contains(unit.name().substring(0, unit.name().length() - SERVICE.length()));
    }
}
