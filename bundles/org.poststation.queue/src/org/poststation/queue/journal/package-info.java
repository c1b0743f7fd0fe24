// SPDX-License-Identifier: EPL-2.0
/** What was done to queues from this workspace, with the exact commands. */
package org.poststation.queue.journal;
