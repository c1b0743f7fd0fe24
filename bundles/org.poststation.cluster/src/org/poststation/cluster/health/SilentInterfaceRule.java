// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** An interface that looks healthy and through which nothing comes any more, while others still move. */
final class SilentInterfaceRule extends NamedRule {

    SilentInterfaceRule() {
        super("interface-silent", 30, 30);
    }

    @Override
    public List<Finding> check(NodeLook look) {
        List<InterfaceTraffic> all = InterfaceTraffic.in(look).stream()
                .filter(one -> one.of().isWanted() && one.of().isHardware() && one.of().isUp()
                        && one.traffic().seconds() >= thresholds().getFirst())
                .toList();
        boolean isAnyMoving = all.stream().anyMatch(one -> one.traffic().moved().received() > 0);
        return all.stream()
                .filter(one -> isAnyMoving && one.traffic().moved().received() == 0
                        && one.of().counters().received() > 0)
                .map(one -> finding(Severity.CRITICAL, one.of().name(), Math.round(one.traffic().seconds()))).toList();
    }
}
