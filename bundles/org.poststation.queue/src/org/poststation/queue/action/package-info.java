// SPDX-License-Identifier: EPL-2.0
/** Doing something to messages that wait: what it touches, doing it, and what became of each message. */
package org.poststation.queue.action;
