// SPDX-License-Identifier: EPL-2.0
/** What waits in the queues of mail servers, on which node, since when and why. */
package org.poststation.queue;
