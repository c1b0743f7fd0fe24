// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.poststation.model.Finding;
import org.poststation.model.Severity;

/** A rule with its name and thresholds. */
abstract class NamedRule implements HealthRule {

    private static final int PERCENT = 100;

    private final String id;
    private final List<Integer> thresholds;

    /** @param thresholds none, or from where on to warn and from where on to call it critical */
    NamedRule(String id, Integer... thresholds) {
        this.id = id;
        this.thresholds = List.of(thresholds);
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final List<Integer> thresholds() {
        return thresholds;
    }

    final Finding finding(Severity severity, String subject, Object... arguments) {
        return new Finding(id, severity, subject, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** A finding when a value reaches a threshold; its argument is the value without decimals. */
    final Optional<Finding> measured(String subject, double value, Object... more) {
        if (value < thresholds.getFirst()) {
            return Optional.empty();
        }
        Severity severity = value >= thresholds.getLast() ? Severity.CRITICAL : Severity.WARNING;
        return Optional
                .of(finding(severity, subject, Stream.concat(Stream.of((long) value), Stream.of(more)).toArray()));
    }

    static double percent(double share) {
        return share * PERCENT;
    }
}
