// SPDX-License-Identifier: EPL-2.0
/** The queues of Postfix, through postqueue(1) and the times of its queue files. */
package org.poststation.queue.postfix;
