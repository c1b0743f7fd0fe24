// SPDX-License-Identifier: EPL-2.0
/** The queues of sendmail: its queue files (Sendmail Installation and Operation Guide, appendix B). */
package org.poststation.queue.sendmail;
