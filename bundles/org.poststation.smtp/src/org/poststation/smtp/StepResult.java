// SPDX-License-Identifier: EPL-2.0
package org.poststation.smtp;

import java.time.Duration;

/**
 * A step that was done.
 *
 * @param step which
 * @param reply what the server answered
 * @param took from the begin of the step to the end of the answer
 */
public record StepResult(Step step, SmtpReply reply, Duration took) {}
