// SPDX-License-Identifier: EPL-2.0
/** Nodes from files: what OpenSSH is configured for, and what another console exported. */
package org.poststation.cluster.ui.importing;
