// SPDX-License-Identifier: EPL-2.0
/** The queue of Exim: exipick(8) or {@code exim -bp}, the logs of its messages and its retry database. */
package org.poststation.queue.exim;
