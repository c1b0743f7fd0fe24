// SPDX-License-Identifier: EPL-2.0
/** The view that speaks SMTP by hand. */
package org.poststation.queue.ui.smtp;
