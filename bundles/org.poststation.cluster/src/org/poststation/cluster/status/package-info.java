// SPDX-License-Identifier: EPL-2.0
/**
 * How nodes are: one look at each, all of them beside each other, each independent of the others. What a look finds out
 * is a {@link org.poststation.cluster.status.NodeStatus}.
 */
package org.poststation.cluster.status;
