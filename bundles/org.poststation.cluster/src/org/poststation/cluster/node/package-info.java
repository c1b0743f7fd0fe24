// SPDX-License-Identifier: EPL-2.0
/**
 * What is asked of a node, and how its answers are read. Each value has its {@link Question} beside its parser; an
 * answer that a node can't give is a {@link Reading.Absent}, never a failure.
 */
package org.poststation.cluster.node;
