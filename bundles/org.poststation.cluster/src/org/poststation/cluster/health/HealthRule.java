// SPDX-License-Identifier: EPL-2.0
package org.poststation.cluster.health;

import java.util.List;

import org.poststation.model.Finding;

/** One thing that must hold on a healthy node. Stateless; {@link HealthText} words it. */
public interface HealthRule {

    /** Its stable name, for example {@code disk-full}. */
    String id();

    /** From where on it warns and then calls something critical, in its unit; empty when nothing is measured. */
    List<Integer> thresholds();

    /** What is wrong; empty when nothing is, or the node does not say. */
    List<Finding> check(NodeLook look);
}
