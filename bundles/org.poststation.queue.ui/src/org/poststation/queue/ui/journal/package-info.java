// SPDX-License-Identifier: EPL-2.0
/** What was done to queues from this workspace. */
package org.poststation.queue.ui.journal;
