// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.ui.smtp;

import org.poststation.smtp.SmtpLine;

/**
 * One line of a dialogue.
 *
 * @param number from 0 on
 * @param server with whom
 * @param line what was said
 */
record LineRow(int number, String server, SmtpLine line) {}
