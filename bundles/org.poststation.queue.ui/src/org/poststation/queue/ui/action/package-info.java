// SPDX-License-Identifier: EPL-2.0
/** Doing something to messages that wait: what it touches, the confirmation, and what became of each. */
package org.poststation.queue.ui.action;
