// SPDX-License-Identifier: EPL-2.0
package org.poststation.directory.lifecycle;

import java.util.Optional;

import org.poststation.directory.change.ChangePlan;
import org.poststation.profile.mail.MailMessage;

/**
 * What a run would do to one account.
 *
 * @param plan what would be written to the directory; may be empty
 * @param message what its owner would be sent
 */
public record StepPreview(ChangePlan plan, Optional<MailMessage> message) {

    static final StepPreview NOTHING = new StepPreview(ChangePlan.empty(), Optional.empty());
}
