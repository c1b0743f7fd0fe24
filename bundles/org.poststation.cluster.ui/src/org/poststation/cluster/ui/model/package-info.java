// SPDX-License-Identifier: EPL-2.0
/** What the window knows of the nodes, and how it logs in on them. */
package org.poststation.cluster.ui.model;
