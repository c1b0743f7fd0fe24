// SPDX-License-Identifier: EPL-2.0
/** The messages that wait, one by one. */
package org.poststation.queue.ui.messages;
