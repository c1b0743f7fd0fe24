// SPDX-License-Identifier: EPL-2.0
/** The table of all nodes. */
package org.poststation.cluster.ui.nodes;
