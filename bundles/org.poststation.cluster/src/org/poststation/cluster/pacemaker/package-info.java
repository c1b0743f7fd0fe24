// SPDX-License-Identifier: EPL-2.0
/** Clusters as Pacemaker (and, to read only, rgmanager) sees them, and what can be done to them. */
package org.poststation.cluster.pacemaker;
