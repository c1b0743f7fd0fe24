// SPDX-License-Identifier: EPL-2.0
/** How much is in the queues of all nodes. */
package org.poststation.queue.ui.overview;
