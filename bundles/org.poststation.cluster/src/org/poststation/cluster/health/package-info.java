// SPDX-License-Identifier: EPL-2.0
/** Rules for healthy nodes: one class for each, run by {@link org.poststation.cluster.health.HealthRules}. */
package org.poststation.cluster.health;
