// SPDX-License-Identifier: EPL-2.0
/** The history of nodes in round-robin files (RRD4J). */
package org.poststation.cluster.rrd4j;
