// SPDX-License-Identifier: EPL-2.0
package org.poststation.platform;

import org.eclipse.core.runtime.jobs.ISchedulingRule;

/**
 * Jobs with the same target run one after the other.
 *
 * @param target name of the directory's profile or of the host
 */
public record TargetRule(String target) implements ISchedulingRule {

    @Override
    public boolean contains(ISchedulingRule rule) {
        return equals(rule);
    }

    @Override
    public boolean isConflicting(ISchedulingRule rule) {
        return equals(rule);
    }
}
