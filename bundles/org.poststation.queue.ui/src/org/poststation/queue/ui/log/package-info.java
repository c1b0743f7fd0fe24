// SPDX-License-Identifier: EPL-2.0
/** The view that follows messages through the logs. */
package org.poststation.queue.ui.log;
