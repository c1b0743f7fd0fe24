// SPDX-License-Identifier: EPL-2.0
/** The clusters that nodes belong to: how they are, and what can be done to them. */
package org.poststation.cluster.ui.cluster;
