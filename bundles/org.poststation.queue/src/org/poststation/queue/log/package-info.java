// SPDX-License-Identifier: EPL-2.0
/** What became of a message: the lines of the mail logs of all nodes, joined into one story for each message. */
package org.poststation.queue.log;
