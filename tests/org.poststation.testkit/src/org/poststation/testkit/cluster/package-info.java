// SPDX-License-Identifier: EPL-2.0
/** Nodes of Pacemaker clusters whose state stands in a file, and units of systemd without systemd. */
package org.poststation.testkit.cluster;
