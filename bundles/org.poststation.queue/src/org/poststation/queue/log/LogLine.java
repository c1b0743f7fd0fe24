// SPDX-License-Identifier: EPL-2.0
package org.poststation.queue.log;

import java.time.Instant;

/**
 * One line of a log.
 *
 * @param node whose log
 * @param at when it was written
 * @param program who wrote it, for example {@code postfix/smtpd}; empty when it does not say
 * @param text what follows
 * @param number of the line in its file, which tells the order within a second
 */
public record LogLine(String node, Instant at, String program, String text, long number) {}
