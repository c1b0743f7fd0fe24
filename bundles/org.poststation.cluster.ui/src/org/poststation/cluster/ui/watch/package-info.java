// SPDX-License-Identifier: EPL-2.0
/** Nodes are watched while the console runs, as the preferences say. */
package org.poststation.cluster.ui.watch;
