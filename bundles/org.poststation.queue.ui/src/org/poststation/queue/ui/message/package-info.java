// SPDX-License-Identifier: EPL-2.0
/** One message that waits: envelope, headers, text, and what was done to it. */
package org.poststation.queue.ui.message;
