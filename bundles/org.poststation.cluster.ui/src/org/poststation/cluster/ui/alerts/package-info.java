// SPDX-License-Identifier: EPL-2.0
/** The alerts: what is wrong with the nodes, since when, what was done about it, what changed; and on the desktop. */
package org.poststation.cluster.ui.alerts;
