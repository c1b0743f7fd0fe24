// SPDX-License-Identifier: EPL-2.0
/** Nodes are watched while the console runs, as the preferences say; what is announced shows on the desktop. */
package org.poststation.cluster.ui.watch;
