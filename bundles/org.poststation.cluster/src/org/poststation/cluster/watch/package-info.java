// SPDX-License-Identifier: EPL-2.0
/** Nodes watched over time: each is polled on its own, and what changes is announced. */
package org.poststation.cluster.watch;
