// SPDX-License-Identifier: EPL-2.0
package org.poststation.cli.internal.account;

import org.poststation.cli.internal.runtime.Failures;
import org.poststation.model.Finding;

/** Words what the checks of mail objects noticed. */
final class Findings {

    private Findings() {}

    /** Tells a finding about an object as a warning. */
    static void warn(Failures to, String address, Finding finding) {
        to.warn(address, finding.rule(), sentence(finding));
    }

    private static String sentence(Finding finding) {
        return switch (finding.rule()) {
            case "forward-without-target" -> "Forwarding is on but has no target: mail is lost.";
            case "forward-and-vacation" ->
                "Forwarding and vacation are both on: Postfix finds no map for the address, and mail bounces.";
            case "alias-without-target" -> "The alias leads nowhere: mail to it bounces.";
            case "expired-but-active" -> "The expiry date is over, but the account is still active.";
            default -> finding.rule() + " (" + String.join(", ", finding.arguments()) + ")";
        };
    }
}
